namespace HomeSync.Core.Service;

/// <summary>What launchctl prints for people, since it prints nothing else.</summary>
internal static class LaunchctlText
{
    /// <summary>The service's own values, <c>pid = 123</c>; what stands in inner braces is left out.</summary>
    public static Dictionary<string, string> Values(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var depth = 0;
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.Trim();
            var equals = trimmed.IndexOf(" = ", StringComparison.Ordinal);
            if (trimmed.EndsWith('{'))
                depth++;
            else if (trimmed == "}")
                depth--;
            else if (depth == 1 && equals > 0)
                values.TryAdd(trimmed[..equals], trimmed[(equals + 3)..]);
        }
        return values;
    }

    /// <summary>How the program ended the last time; empty when it never did.</summary>
    public static string LastEnd(Dictionary<string, string> values)
    {
        var code = values.GetValueOrDefault("last exit code") ?? "";
        var signal = values.GetValueOrDefault("last terminating signal");
        return signal is not null ? $"signal {signal}"
            : code.Contains("never", StringComparison.Ordinal) || code.Length == 0 ? ""
            : $"exit code {code}";
    }

    /// <summary>Whether <c>launchctl print-disabled</c> names it; the word for it changed over the years.</summary>
    public static bool IsDisabled(string text, string label) =>
        text.Split('\n')
            .Any(line =>
                line.Contains($"\"{label}\"", StringComparison.Ordinal)
                && (
                    line.TrimEnd().EndsWith("=> disabled", StringComparison.Ordinal)
                    || line.TrimEnd().EndsWith("=> true", StringComparison.Ordinal)
                )
            );
}

using HomeSync.Core.Credentials;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>The user's own programs for credentials, and the one by which a password is typed unseen.</summary>
internal static class ToolsCheck
{
    public static Check Of(Facts facts) => new("tools", () => Look(facts));

    /// <summary>The programs by which credentials come and go, as configured.</summary>
    public static IEnumerable<CredentialTool> Tools(Facts facts)
    {
        var settings = facts.Settings;
        if (!settings.SyncCredentials)
            return [];
        IEnumerable<string> tools =
        [
            settings.CredentialsIn,
            .. settings.RemoteBackupEnabled ? [settings.CredentialsOut] : Array.Empty<string>(),
            settings.CredentialsList,
        ];
        return tools
            .Distinct()
            .Select(words => new CredentialTool(words, settings, facts.Daemon.Environment));
    }

    private static IEnumerable<CheckResult> Look(Facts facts)
    {
        var (there, gone, missing) = (
            new List<CredentialTool>(),
            new List<CredentialTool>(),
            new List<CredentialTool>()
        );
        var note = CredentialNote.Read(facts.Machine.Paths.CredentialsFile);
        if (!facts.Settings.SyncCredentials)
            yield return CheckResult.Info("off", "credentials aren't synced (sync_credentials)");
        foreach (var tool in Tools(facts))
        {
            var which =
                tool.Find() is not null ? there
                : tool.HasWorked(note) ? gone
                : missing;
            which.Add(tool);
        }
        if (there.Count > 0)
            yield return CheckResult.Ok($"for credentials: {Names(there)}");
        var where = facts.Daemon.Whose.Length == 0 ? "" : $" on the PATH of {facts.Daemon.Whose}";
        foreach (var tool in gone.DistinctBy(tool => tool.Name))
        {
            var result = CheckResult.Of(tool.Missing());
            yield return result with
            {
                What = result.What + where,
            };
        }
        missing.RemoveAll(tool => gone.Any(other => other.Name == tool.Name));
        if (missing.Count > 0)
            yield return Missing(facts, missing, where);
        if (Programs.On(facts.Machine.Environment, "stty") is null)
        {
            yield return CheckResult.Info(
                "no-stty",
                "there is no stty: a password that is typed can't be hidden"
            );
        }
    }

    private static CheckResult Missing(Facts facts, List<CredentialTool> tools, string where)
    {
        var what = $"credentials {Then(tools)}: there is no {Names(tools)}{where}";
        // The defaults are the names of one person's tools: only who asked for them misses them.
        return facts.Settings.AsksForCredentials
            ? CheckResult.Warning("missing", what, [.. tools[0].Missing().Run])
            : CheckResult.Info("missing", what);
    }

    /// <summary>What becomes of credentials without these.</summary>
    private static string Then(List<CredentialTool> tools) =>
        (tools.Any(tool => tool.Takes), tools.Any(tool => tool.Sends)) switch
        {
            (true, true) => "are left alone",
            (true, false) => "aren't brought in",
            (false, true) => "aren't handed on",
            _ => "aren't counted",
        };

    private static string Names(List<CredentialTool> tools) =>
        string.Join(", ", tools.Select(tool => Shown.Word(tool.Name)).Distinct());
}

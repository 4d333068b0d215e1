using HomeSync.Core.Platform;

namespace HomeSync.Core.Doctor;

/// <summary>Where a program is found, by the rules of whoever starts it.</summary>
internal static class Programs
{
    /// <summary>Its path; null when PATH doesn't lead to one.</summary>
    public static string? On(IReadOnlyDictionary<string, string> environment, string program)
    {
        foreach (var folder in (environment.GetValueOrDefault("PATH") ?? "").Split(':'))
        {
            var path = Path.Combine(folder, program);
            if (folder.Length > 0 && ProgramFile.IsAt(path))
                return path;
        }
        return null;
    }
}

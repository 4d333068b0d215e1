using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>Finds the user's programs on PATH, and refuses those that somebody else could have written.</summary>
internal sealed class ToolFinder(IReadOnlyDictionary<string, string> environment)
{
    private const UnixFileMode Executable =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <returns>Its absolute path; null when there is none.</returns>
    /// <exception cref="CredentialException">There is one, and others may write to it.</exception>
    public string? Find(string program)
    {
        if (program.Contains('/', StringComparison.Ordinal))
            return IsProgram(program) ? Checked(program) : null;
        foreach (var folder in environment.GetValueOrDefault("PATH", "").Split(':'))
        {
            // An empty or relative part is whatever folder we happen to be in.
            if (folder.StartsWith('/') && IsProgram($"{folder}/{program}"))
                return Checked($"{folder}/{program}");
        }
        return null;
    }

    private static bool IsProgram(string path) =>
        File.Exists(path)
        && RawFile.KindOf(RealPath.Of(path) ?? path) == RawKind.File
        && (File.GetUnixFileMode(path) & Executable) != 0;

    private static string Checked(string path)
    {
        var real = RealPath.Of(path) ?? path;
        var folder = Path.GetDirectoryName(real)!;
        var sticky = (File.GetUnixFileMode(folder) & UnixFileMode.StickyBit) != 0;
        var loose =
            IsLoose(real) ? real
            : !sticky && IsLoose(folder) ? folder
            : null;
        return loose is null ? path : throw CredentialErrors.Loose(path, loose);
    }

    private static bool IsLoose(string path) =>
        (File.GetUnixFileMode(path) & UnixFileMode.OtherWrite) != 0;
}

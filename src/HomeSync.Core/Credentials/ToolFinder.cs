using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>Finds the user's programs on PATH, and refuses those that somebody else could have written.</summary>
internal sealed class ToolFinder(IReadOnlyDictionary<string, string> environment)
{
    /// <returns>Its absolute path; null when there is none.</returns>
    /// <exception cref="CredentialException">There is one, and others may write to it.</exception>
    public string? Find(string program)
    {
        if (program.Contains('/', StringComparison.Ordinal))
            return ProgramFile.IsAt(program) ? Checked(program) : null;
        foreach (var folder in environment.GetValueOrDefault("PATH", "").Split(':'))
        {
            // An empty or relative part is whatever folder we happen to be in.
            if (folder.StartsWith('/') && ProgramFile.IsAt($"{folder}/{program}"))
                return Checked($"{folder}/{program}");
        }
        return null;
    }

    /// <summary>Both where it was found and where that leads to: either may be replaced.</summary>
    private static string Checked(string path)
    {
        var real = RealPath.OrItself(path);
        var loose = Loose(real) ?? Loose(Path.GetFullPath(path));
        return loose is null ? path : throw CredentialErrors.Loose(path, loose);
    }

    /// <summary>The file, or a folder above it, that somebody else may write to.</summary>
    private static string? Loose(string file)
    {
        if (FileOwner.IsForeign(file) || IsOpen(file))
            return file;
        var folder = Path.GetDirectoryName(file)!;
        if (FileOwner.IsForeign(folder))
            return folder;
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            // In a sticky folder nobody can take away what is another's.
            if (IsOpen(above) && !Has(above, UnixFileMode.StickyBit))
                return above;
        }
        return null;
    }

    private static bool IsOpen(string path) => Has(path, UnixFileMode.OtherWrite);

    private static bool Has(string path, UnixFileMode bit) =>
        (File.GetUnixFileMode(path) & bit) != 0;
}

using HomeSync.Core.Platform;

namespace HomeSync.Core.FirstRun;

/// <summary>Tells which files can be put into a folder without replacing, or going through, anything that is there.</summary>
internal sealed class FreePaths(string folder)
{
    private readonly Dictionary<string, RawKind> folders = new(StringComparer.Ordinal);

    /// <summary>Whether nothing has the name, and only real folders are on the way to it.</summary>
    public bool IsFree(string name)
    {
        foreach (var parent in ParentFolders.Of(name))
        {
            var kind = KindOf(parent);
            if (kind is RawKind.Missing)
                return true;
            if (kind is not RawKind.Folder)
                return false;
        }
        return RawFile.KindOf($"{folder}/{name}") is RawKind.Missing;
    }

    private RawKind KindOf(string name)
    {
        if (!folders.TryGetValue(name, out var kind))
            folders[name] = kind = RawFile.KindOf($"{folder}/{name}");
        return kind;
    }
}

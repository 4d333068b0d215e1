namespace HomeSync.Core.Sync;

/// <summary>
/// Knows home-sync's own files: never staged, saved, watched or moved, even when the repository is
/// <c>~/.config</c> or the whole home (promise 8).
/// </summary>
internal sealed class OwnFiles
{
    private readonly string[] folders;

    /// <param name="workTree">The working tree's top folder, absolute.</param>
    /// <param name="ownFolders">Our folders, absolute.</param>
    public OwnFiles(string workTree, params string[] ownFolders)
    {
        var top = workTree.TrimEnd('/') + '/';
        folders =
        [
            .. ownFolders
                .Where(f => f.StartsWith(top, StringComparison.Ordinal))
                .Select(f => f[top.Length..] + '/'),
        ];
    }

    public bool Contain(string name) =>
        folders.Any(f => (name + '/').StartsWith(f, StringComparison.Ordinal));

    /// <summary>Whether one of our folders is somewhere below a folder.</summary>
    public bool AreWithin(string folder) =>
        folders.Any(f => f.StartsWith(folder, StringComparison.Ordinal));
}

namespace HomeSync.TestKit;

/// <summary>
/// Everything below a folder as it is now, itself included: paths, types, permissions, sizes, times,
/// bytes and link targets. Two of them prove that nothing changed.
/// </summary>
public sealed class RepositoryPhoto
{
    private readonly SortedDictionary<string, PhotoEntry> _entries;

    private RepositoryPhoto(IEnumerable<(string Path, PhotoEntry Entry)> entries) =>
        _entries = new(
            entries.ToDictionary(entry => entry.Path, entry => entry.Entry),
            StringComparer.Ordinal
        );

    /// <summary>The paths, from the folder; bytes that are not text look like <c>\xFF</c>.</summary>
    public IEnumerable<string> Paths => _entries.Keys;

    public static RepositoryPhoto Of(string folder) =>
        new(OperatingSystem.IsLinux() ? LinuxListing.Of(folder) : PortableListing.Of(folder));

    /// <summary>What is different in a later photo, a line each, none when all is as it was.</summary>
    /// <param name="ignoreTimes">Leaves out the times of files and folders.</param>
    /// <param name="ignoreGit">Leaves out <c>.git</c> and what is in it.</param>
    public IReadOnlyList<string> Diff(
        RepositoryPhoto later,
        bool ignoreTimes = false,
        bool ignoreGit = false
    )
    {
        var paths = _entries.Keys.Union(later._entries.Keys).Order(StringComparer.Ordinal);
        return
        [
            .. paths
                .Where(path => !ignoreGit || !path.Split('/').Contains(".git"))
                .SelectMany(path => Lines(path, later, ignoreTimes)),
        ];
    }

    private IEnumerable<string> Lines(string path, RepositoryPhoto later, bool ignoreTimes)
    {
        var (before, after) = (
            _entries.GetValueOrDefault(path),
            later._entries.GetValueOrDefault(path)
        );
        return (before, after) switch
        {
            (null, not null) => [$"+ {path}"],
            (not null, null) => [$"- {path}"],
            _ => before!
                .Differences(after!, ignoreTimes)
                .Select(difference => $"{path}: {difference}"),
        };
    }
}

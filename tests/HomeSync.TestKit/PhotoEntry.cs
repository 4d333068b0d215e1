namespace HomeSync.TestKit;

/// <summary>One path of a <see cref="RepositoryPhoto"/>.</summary>
/// <param name="Type">f, d, l as in find(1), or another of its letters.</param>
/// <param name="Mode">Permission bits, octal.</param>
/// <param name="Size">Bytes; empty for folders, whose size is the file system's affair.</param>
/// <param name="Content">The SHA-256 of the bytes, or where a link leads.</param>
/// <param name="Modified">Seconds, with nanoseconds where the system tells.</param>
/// <param name="Changed">The inode's change, which nobody can set back; empty on macOS.</param>
internal sealed record PhotoEntry(
    string Type,
    string Mode,
    string Size,
    string Content,
    string Modified,
    string Changed
)
{
    public IEnumerable<string> Differences(PhotoEntry later, bool ignoreTimes)
    {
        var aspects = new List<(string Name, string Before, string After)>
        {
            ("type", Type, later.Type),
            ("mode", Mode, later.Mode),
            ("size", Size, later.Size),
            (Type == "l" ? "target" : "content", Content, later.Content),
        };
        if (!ignoreTimes)
        {
            aspects.Add(("modified", Modified, later.Modified));
            aspects.Add(("inode changed", Changed, later.Changed));
        }
        return aspects
            .Where(aspect => aspect.Before != aspect.After)
            .Select(aspect => $"{aspect.Name} {aspect.Before} -> {aspect.After}");
    }
}

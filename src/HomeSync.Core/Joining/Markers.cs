namespace HomeSync.Core.Joining;

/// <summary>The lines that git puts around both versions of a conflict (git-merge(1), "How conflicts are presented").</summary>
internal static class Markers
{
    private const int Shortest = 7;
    private const int Looked = 8000;

    /// <summary>Whether lines mean anything in a content; git looks for a NUL in the same way.</summary>
    public static bool IsText(ReadOnlySpan<byte> content) =>
        !content[..Math.Min(content.Length, Looked)].Contains((byte)0);

    /// <summary>Whether an edited content has more such lines than either version has itself.</summary>
    public static bool AreLeftIn(byte[] edited, byte[] ours, byte[] theirs) =>
        "<=>|"u8
            .ToArray()
            .Any(sign => Count(edited, sign) > Math.Max(Count(ours, sign), Count(theirs, sign)));

    private static int Count(ReadOnlySpan<byte> content, byte sign)
    {
        var count = 0;
        foreach (var range in content.Split((byte)'\n'))
        {
            var line = content[range].TrimEnd((byte)'\r');
            var run = line.IndexOfAnyExcept(sign) is var end and >= 0 ? end : line.Length;
            if (run >= Shortest && (run == line.Length || line[run] == ' '))
                count++;
        }
        return count;
    }
}

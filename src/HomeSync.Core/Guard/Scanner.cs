namespace HomeSync.Core.Guard;

/// <summary>Looks through bytes for what the rules know.</summary>
internal static class Scanner
{
    private delegate (int At, int Length) Search(ReadOnlySpan<byte> text, int from);

    private static readonly Search[] Certain =
    [
        PrivateKey.Find,
        .. Tokens.All.Select(token => (Search)token.Find),
    ];

    private static readonly string[] Names =
    [
        PrivateKey.Rule,
        .. Tokens.All.Select(token => token.Rule),
    ];

    /// <param name="text">The bytes.</param>
    /// <param name="line">The number of their first line.</param>
    /// <param name="most">What begins at or behind this place isn't wanted: it is looked at again with more behind it.</param>
    /// <param name="into">Gets what is found.</param>
    public static void Look(ReadOnlySpan<byte> text, int line, int most, List<Finding> into)
    {
        var begin = into.Count;
        for (var i = 0; i < Certain.Length; i++)
            Look(Certain[i], Names[i], true, text, line, most, into);
        // A value that one of those knows by its form isn't told a second time.
        if (into.Count == begin && text.IndexOf((byte)0) < 0)
            Look(Assignment.Find, Assignment.Rule, false, text, line, most, into);
    }

    private static void Look(
        Search search,
        string rule,
        bool certain,
        ReadOnlySpan<byte> text,
        int line,
        int most,
        List<Finding> into
    )
    {
        var (counted, number) = (0, line);
        for (
            var (at, length) = search(text, 0);
            at >= 0 && at < most;
            (at, length) = search(text, at + length)
        )
        {
            number += text[counted..at].Count((byte)'\n');
            counted = at;
            into.Add(new Finding(rule, certain, number, text.Slice(at, length).ToArray()));
        }
    }
}

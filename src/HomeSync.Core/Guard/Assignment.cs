namespace HomeSync.Core.Guard;

/// <summary>
/// A name that speaks of a secret and gets a value that looks random: <c>API_TOKEN=…</c>,
/// <c>"password": "…"</c>. It may be none, so it is only told.
/// </summary>
internal static class Assignment
{
    public const string Rule = "assignment";

    private const int LeastLength = 20;
    private const int MostLength = 200;
    private const int LongestName = 60;

    /// <summary>Bits a letter: above what words, paths and versions have.</summary>
    private const double LeastEntropy = 3.5;

    private static readonly string[] Words =
    [
        "secret",
        "token",
        "passwd",
        "password",
        "apikey",
        "api_key",
        "api-key",
        "access_key",
        "access-key",
        "accesskey",
        "private_key",
        "credential",
    ];

    private static readonly string[] Harmless = ["file", "path", "url", "uri", "name", "_id"];

    /// <returns>Where the first value at or behind a place is and its length; -1 when there is none.</returns>
    public static (int At, int Length) Find(ReadOnlySpan<byte> text, int from)
    {
        while (text[from..].IndexOfAny((byte)'=', (byte)':') is var next and >= 0)
        {
            var sign = from + next;
            from = sign + 1;
            var at = from;
            while (at < text.Length && text[at] is (byte)' ' or (byte)'\t')
                at++;
            if (at < text.Length && text[at] is (byte)'"' or (byte)'\'')
                at++;
            var rest = text[at..];
            var length = Alphabet.Value.Run(rest[..Math.Min(rest.Length, MostLength + 1)]);
            if (
                length is >= LeastLength and <= MostLength
                && (length == rest.Length || Ends(rest[length]))
                && LooksRandom(rest[..length])
                && SpeaksOfASecret(text[Math.Max(0, sign - LongestName)..sign])
            )
            {
                return (at, length);
            }
        }
        return (-1, 0);
    }

    private static bool Ends(byte letter) =>
        letter
            is (byte)'\n'
                or (byte)'\r'
                or (byte)' '
                or (byte)'\t'
                or (byte)'"'
                or (byte)'\''
                or (byte)';'
                or (byte)',';

    private static bool LooksRandom(ReadOnlySpan<byte> value) =>
        value[0] is not ((byte)'/' or (byte)'~' or (byte)'.')
        && value.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0
        && (
            value.IndexOfAnyInRange((byte)'a', (byte)'z') >= 0
            || value.IndexOfAnyInRange((byte)'A', (byte)'Z') >= 0
        )
        && Entropy.Of(value) >= LeastEntropy;

    private static bool SpeaksOfASecret(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd(" \t\"':"u8);
        var start = before.Length;
        while (start > 0 && Alphabet.WordOrDash.Has(before[start - 1]))
            start--;
        Span<char> name = stackalloc char[before.Length - start];
        for (var i = 0; i < name.Length; i++)
            name[i] = char.ToLowerInvariant((char)before[start + i]);
        foreach (var end in Harmless)
        {
            if (((ReadOnlySpan<char>)name).EndsWith(end, StringComparison.Ordinal))
                return false;
        }
        foreach (var word in Words)
        {
            if (((ReadOnlySpan<char>)name).IndexOf(word, StringComparison.Ordinal) >= 0)
                return true;
        }
        return false;
    }
}

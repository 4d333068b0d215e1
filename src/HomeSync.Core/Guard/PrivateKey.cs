namespace HomeSync.Core.Guard;

/// <summary>A private key in PEM or OpenPGP armour (RFC 7468, RFC 9580): its first line, and content behind it.</summary>
internal static class PrivateKey
{
    public const string Rule = "private-key";

    /// <summary>Between the two there may be lines such as <c>Proc-Type</c> and <c>Version</c>.</summary>
    private const int BodyWithin = 400;

    /// <summary>A header alone, as a script that looks for keys has it, is no secret.</summary>
    private const int LeastBody = 32;

    private const int LongestLabel = 100;

    /// <returns>Where the first one at or behind a place is and how much tells it from others; -1 when there is none.</returns>
    public static (int At, int Length) Find(ReadOnlySpan<byte> text, int from)
    {
        var begin = "-----BEGIN "u8;
        while (text[from..].IndexOf(begin) is var next and >= 0)
        {
            var at = from + next;
            from = at + begin.Length;
            var rest = text[from..];
            var label = rest[..Math.Min(rest.Length, LongestLabel)].IndexOf("-----"u8);
            if (label < 0 || !IsPrivate(rest[..label]))
                continue;
            var body = rest[(label + 5)..];
            body = body[..Math.Min(body.Length, BodyWithin)];
            if (HoldsContent(body))
                return (at, begin.Length + label + 5 + body.Length);
        }
        return (-1, 0);
    }

    private static bool IsPrivate(ReadOnlySpan<byte> label) =>
        label.EndsWith("PRIVATE KEY"u8) || label.EndsWith("PRIVATE KEY BLOCK"u8);

    private static bool HoldsContent(ReadOnlySpan<byte> body)
    {
        while (body.Length >= LeastBody)
        {
            var run = Alphabet.Base64.Run(body);
            if (run >= LeastBody)
                return true;
            body = body[(run + 1)..];
        }
        return false;
    }
}

using System.Text;

namespace HomeSync.Core.Guard;

/// <summary>A token known by how it begins, what it is made of, and how long it is.</summary>
/// <param name="rule">The name that people see and allow.</param>
/// <param name="prefix">How it begins.</param>
/// <param name="alphabet">What follows is made of this.</param>
/// <param name="least">How many of these follow at least.</param>
/// <param name="most">How many at most.</param>
internal sealed class Token(string rule, string prefix, Alphabet alphabet, int least, int most)
{
    /// <summary>Bits a letter; below are <c>xxxxxxxx</c> and its like in instructions.</summary>
    private const double Least = 2.5;

    private readonly byte[] begin = Encoding.ASCII.GetBytes(prefix);

    /// <summary>What it also holds somewhere; null for nothing.</summary>
    public string? Holds { get; init; }

    /// <summary>Whether what follows is no random text.</summary>
    public bool IsPlain { get; init; }

    public string Rule => rule;

    public string Prefix => prefix;

    /// <summary>Finds the first one at or behind a place.</summary>
    /// <returns>Where it is and its length; -1 when there is none.</returns>
    public (int At, int Length) Find(ReadOnlySpan<byte> text, int from)
    {
        while (text[from..].IndexOf(begin) is var next and >= 0)
        {
            var at = from + next;
            if (LengthAt(text, at) is var length and > 0)
                return (at, length);
            from = at + begin.Length;
        }
        return (-1, 0);
    }

    /// <summary>Whether what stands before goes on; the end of an escape, as JSON and addresses have them, doesn't.</summary>
    private static bool IsInAWord(ReadOnlySpan<byte> before) =>
        before.Length > 0
        && Alphabet.Word.Has(before[^1])
        && before
            is not [.., (byte)'\\', (byte)'n' or (byte)'r' or (byte)'t' or (byte)'b' or (byte)'f']
        && !(before is [.., (byte)'%', _, _] && Alphabet.Hex.Run(before[^2..]) == 2)
        && !(
            before is [.., (byte)'\\', (byte)'u', _, _, _, _] && Alphabet.Hex.Run(before[^4..]) == 4
        );

    private int LengthAt(ReadOnlySpan<byte> text, int at)
    {
        if (Alphabet.Word.Has(begin[0]) && IsInAWord(text[..at]))
            return 0;
        var rest = text[(at + begin.Length)..];
        var length = alphabet.Run(rest[..Math.Min(rest.Length, most + 1)]);
        if (length < least || length > most)
            return 0;
        if (length < rest.Length && Alphabet.Word.Has(rest[length]))
            return 0;
        var body = rest[..length];
        if (Holds is not null && body.IndexOf(Encoding.ASCII.GetBytes(Holds)) < 0)
            return 0;
        return IsPlain || (Entropy.Of(body) >= Least && body.IndexOf("EXAMPLE"u8) < 0)
            ? begin.Length + length
            : 0;
    }
}

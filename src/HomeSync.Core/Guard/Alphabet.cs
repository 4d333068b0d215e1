namespace HomeSync.Core.Guard;

/// <summary>The letters that a token is made of.</summary>
internal sealed class Alphabet
{
    private const string Digits = "0123456789";
    private const string Small = "abcdefghijklmnopqrstuvwxyz";
    private const string Capital = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private readonly bool[] has = new bool[256];

    private Alphabet(string letters)
    {
        foreach (var letter in letters)
            has[letter] = true;
    }

    public static Alphabet Numbers { get; } = new(Digits);

    public static Alphabet Hex { get; } = new(Digits + "abcdefABCDEF");

    public static Alphabet Alphanumeric { get; } = new(Digits + Small + Capital);

    /// <summary>What a name is made of in most languages.</summary>
    public static Alphabet Word { get; } = new(Digits + Small + Capital + "_");

    public static Alphabet WordOrDash { get; } = new(Digits + Small + Capital + "_-");

    public static Alphabet WordDashOrDot { get; } = new(Digits + Small + Capital + "_-.=");

    public static Alphabet Base64 { get; } = new(Digits + Small + Capital + "+/=");

    /// <summary>What values that are secrets are made of.</summary>
    public static Alphabet Value { get; } = new(Digits + Small + Capital + "+/=_.~-");

    /// <summary>RFC 4648, section 6.</summary>
    public static Alphabet Base32 { get; } = new("234567" + Capital);

    /// <summary>BIP 173, in capitals.</summary>
    public static Alphabet Bech32 { get; } = new("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L");

    public bool Has(byte letter) => has[letter];

    /// <summary>How many bytes at the beginning are of it.</summary>
    public int Run(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && has[text[length]])
            length++;
        return length;
    }
}

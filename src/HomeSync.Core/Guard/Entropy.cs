namespace HomeSync.Core.Guard;

/// <summary>How little a text repeats itself (Shannon's entropy).</summary>
internal static class Entropy
{
    /// <returns>Bits a letter: 0 for one letter again and again, 4 for random hexadecimal digits, 6 for random Base64.</returns>
    public static double Of(ReadOnlySpan<byte> text)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var letter in text)
            counts[letter]++;
        var bits = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
                bits -= (double)count / text.Length * Math.Log2((double)count / text.Length);
        }
        return bits;
    }
}

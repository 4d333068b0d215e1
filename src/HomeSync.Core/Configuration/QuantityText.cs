using System.Globalization;

namespace HomeSync.Core.Configuration;

/// <summary>A whole number between two bounds, with or without a unit: <c>90</c>, <c>5m</c>, <c>50 MiB</c>.</summary>
/// <param name="What">What it counts, for messages: <c>seconds</c>.</param>
/// <param name="Least">The smallest allowed, in the base unit.</param>
/// <param name="Most">The largest allowed, in the base unit.</param>
/// <param name="Units">The units and how much of the base unit each is; a number without a unit counts the base unit.</param>
internal sealed record QuantityText(
    string What,
    long Least,
    long Most,
    params (string Name, long Factor)[] Units
)
{
    /// <summary>A larger value is taken, with a warning.</summary>
    public long WarnOver { get; init; } = long.MaxValue;

    public Parsed<long> Parse(string text, PathBase folders)
    {
        var sign = text[0] is '-' or '+' ? 1 : 0;
        var end = sign;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end == sign)
            return Parsed<long>.Bad($"is not a number of {What}");
        if (FactorOf(text[end..].Trim()) is not { } factor)
            return Parsed<long>.Bad($"is not a whole number of {What}, nor one with a known unit");
        // Only a number too long for 64 bits doesn't parse here.
        var fits = long.TryParse(text.AsSpan(0, end), CultureInfo.InvariantCulture, out var count);
        if (text[0] == '-' || (fits && count * (Int128)factor < Least))
            return Parsed<long>.Bad($"is less than {Least}");
        if (!fits || count * (Int128)factor > Most)
            return Parsed<long>.Bad($"is more than {Most}");
        var value = count * factor;
        return new(value, Warning: value > WarnOver ? $"is more than {WarnOver} {What}" : null);
    }

    private long? FactorOf(string unit)
    {
        if (unit.Length == 0)
            return 1;
        foreach (var (name, factor) in Units)
        {
            if (name.Equals(unit, StringComparison.OrdinalIgnoreCase))
                return factor;
        }
        return null;
    }
}

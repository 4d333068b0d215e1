namespace HomeSync.Core.Configuration;

/// <summary>The kinds of quantity that the keys use.</summary>
internal static class Quantities
{
    /// <summary>Twenty-four days: what still fits poll(2) and a timer, which count milliseconds in 32 bits.</summary>
    private const long LongestTimeout = int.MaxValue / 1000;

    public static QuantityText Timeout(long least) => Seconds(least, LongestTimeout);

    public static QuantityText Seconds(long least, long most) =>
        new("seconds", least, most, ("s", 1), ("m", 60), ("h", 3600));

    /// <summary>Up to a year.</summary>
    public static QuantityText Hours() => new("hours", 1, 365 * 24, ("h", 1), ("d", 24));

    /// <summary>The upper bound keeps "now minus so many days" a date.</summary>
    public static QuantityText Days(long warnOver) =>
        new("days", 1, 365_000, ("d", 1)) { WarnOver = warnOver };

    /// <summary>K, M and G are powers of 1024, as in git's own configuration; KB, MB and GB are powers of 1000.</summary>
    public static QuantityText Bytes() =>
        new(
            "bytes",
            1,
            1L << 50,
            ("B", 1),
            ("K", 1L << 10),
            ("KiB", 1L << 10),
            ("KB", 1_000),
            ("M", 1L << 20),
            ("MiB", 1L << 20),
            ("MB", 1_000_000),
            ("G", 1L << 30),
            ("GiB", 1L << 30),
            ("GB", 1_000_000_000)
        );
}

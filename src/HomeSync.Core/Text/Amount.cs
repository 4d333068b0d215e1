using System.Globalization;

namespace HomeSync.Core.Text;

/// <summary>Numbers as people read them.</summary>
public static class Amount
{
    /// <summary>A size: <c>1.5 KiB</c>, a KiB being 1024 bytes.</summary>
    public static string OfBytes(long bytes) =>
        bytes switch
        {
            >= 1L << 30 => $"{Short(bytes, 30)} GiB",
            >= 1L << 20 => $"{Short(bytes, 20)} MiB",
            >= 1L << 10 => $"{Short(bytes, 10)} KiB",
            _ => $"{bytes} bytes",
        };

    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Of(long count, string thing) =>
        count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    private static string Short(long bytes, int shift) =>
        ((double)bytes / (1L << shift)).ToString("0.#", CultureInfo.InvariantCulture);
}

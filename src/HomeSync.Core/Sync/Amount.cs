using System.Globalization;

namespace HomeSync.Core.Sync;

/// <summary>Numbers as people read them.</summary>
internal static class Amount
{
    public static string OfBytes(long bytes) =>
        bytes switch
        {
            >= 1L << 30 => $"{Short(bytes, 30)} GiB",
            >= 1L << 20 => $"{Short(bytes, 20)} MiB",
            >= 1L << 10 => $"{Short(bytes, 10)} KiB",
            _ => $"{bytes} bytes",
        };

    public static string Of(int count, string thing) =>
        count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    /// <summary>The first few names, and how many more there are.</summary>
    public static string Names(IReadOnlyCollection<string> names, int most = 5)
    {
        var shown = string.Join(", ", names.Take(most).Select(Platform.ByteText.ForPeople));
        return names.Count > most ? $"{shown} and {names.Count - most} more" : shown;
    }

    private static string Short(long bytes, int shift) =>
        ((double)bytes / (1L << shift)).ToString("0.#", CultureInfo.InvariantCulture);
}

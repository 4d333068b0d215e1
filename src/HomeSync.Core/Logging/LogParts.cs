using System.Text;
using HomeSync.Core.Platform;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Logging;

/// <summary>The active log, and the rotated ones that there were when it was opened.</summary>
/// <param name="Active">Open for reading; null when there is none.</param>
/// <param name="Rotated">Paths, newest first.</param>
/// <param name="Problem">Why the active one can't be read.</param>
internal sealed record LogParts(
    SafeFileHandle? Active,
    IReadOnlyList<string> Rotated,
    string? Problem
) : IDisposable
{
    private const int LongestLine = 256 * 1024;

    /// <summary>Opens the log between two looks that see the same, so that nothing is read twice or missed.</summary>
    public static LogParts Open(string log)
    {
        var rotated = new RotatedLogs(log);
        while (true)
        {
            var before = rotated.NewestFirst();
            var parts = Open(log, before);
            if (rotated.NewestFirst().SequenceEqual(before))
                return parts;
            parts.Dispose();
        }
    }

    /// <summary>A file's lines, last one first.</summary>
    public static IEnumerable<string> LinesFromEnd(SafeFileHandle file, long? length = null) =>
        Platform.LinesFromEnd.Of(file, LongestLine, length: length).Select(Shown);

    /// <summary>A line as it is shown: invalid UTF-8 becomes U+FFFD, and an older tool's escape sequences become text.</summary>
    public static string Shown(byte[]? line) =>
        line is null
            ? $"(a line of more than {LongestLine / 1024} KiB)"
            : Printable.Text(Encoding.UTF8.GetString(line));

    private static LogParts Open(string log, IReadOnlyList<string> rotated)
    {
        try
        {
            return new LogParts(PlainFile.OpenToRead(log), rotated, null);
        }
        catch (IOException fault)
        {
            return new LogParts(null, rotated, fault.Message);
        }
    }

    public void Dispose() => Active?.Dispose();
}

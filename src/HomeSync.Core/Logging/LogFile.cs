using System.Text;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;
using Microsoft.Extensions.Logging;
using ZLogger;

namespace HomeSync.Core.Logging;

/// <summary>
/// Writes <c>[2026-01-31 09:15:02] [INFO] text</c> to <c>sync.log</c>. The file is opened for every
/// entry: nothing is made before there is something to say, and a process that lives for weeks
/// follows when another one has put the file aside.
/// </summary>
/// <param name="path">The log.</param>
/// <param name="time">The clock that names rotated files.</param>
/// <param name="fault">Told when rotating fails; the entry is written all the same.</param>
internal sealed class LogFile(string path, TimeProvider time, Action<Exception> fault)
{
    private readonly RotatedLogs rotated = new(path);

    /// <summary>Bytes from which on a log is put aside.</summary>
    public long RotateAt { get; init; } = 10 * 1024 * 1024;

    /// <summary>How many rotated logs are kept.</summary>
    public int Keep { get; init; } = 10;

    /// <summary>The lowest level that is written; <see cref="LogLevel.None"/> for nothing at all.</summary>
    public LogLevel Level { get; set; } = LogLevel.Information;

    /// <exception cref="IOException">The entry could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The log can't be made.</exception>
    public void Write(in LogInfo info, string text)
    {
        if (info.LogLevel < Level)
            return;
        var when = LocalTime.Text(info.Timestamp.Local);
        var tag = LevelTag.Of(info.LogLevel, info.EventId);
        var stack = info.Exception is { } exception ? $"\n{exception}" : "";
        using var file = Open();
        file.Write(Encoding.UTF8.GetBytes($"[{when}] {tag} {Printable.Text(text + stack)}\n"));
    }

    private AppendOnlyFile Open()
    {
        var file = AppendOnlyFile.Open(path);
        // Whoever doesn't get the lock writes into the file that is being put aside, which is no loss.
        if (file.Length < RotateAt || !file.TryLock())
            return file;
        try
        {
            rotated.PutAside(time.GetLocalNow(), RotateAt, Keep);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault(e);
            return file;
        }
        file.Dispose();
        return AppendOnlyFile.Open(path);
    }
}

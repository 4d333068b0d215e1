using System.Globalization;
using System.Text;
using HomeSync.Core.Platform;
using Microsoft.Extensions.Logging;
using ZLogger;

namespace HomeSync.Core.Logging;

/// <summary>
/// Writes entries to the system's log as syslog(3) does: one datagram each,
/// <c>&lt;14&gt;Jan 31 09:15:02 home-sync[4711]: text</c>.
/// </summary>
/// <param name="socket">Where the system's log listens.</param>
internal sealed class SystemLog(string socket) : IDisposable
{
    /// <summary>Facility 1, "user-level messages" (RFC 3164, 4.1.1).</summary>
    private const int User = 1 * 8;

    /// <summary>Bytes; what every syslog daemon takes in one piece. The whole text is in our own log.</summary>
    private const int Longest = 8 * 1024;

    private readonly DatagramSocket datagrams = new(socket);

    /// <summary>The socket of this system, or the one that a test names.</summary>
    public static string UsualSocket(Func<string, string?> variable) =>
        variable("HOME_SYNC_SYSLOG") is { Length: > 0 } named ? named
        : OperatingSystem.IsMacOS() ? "/var/run/syslog"
        : "/dev/log";

    /// <exception cref="IOException">Nobody listens, or not fast enough.</exception>
    public void Write(in LogInfo info, string text)
    {
        var time = info.Timestamp.Local;
        var culture = CultureInfo.InvariantCulture;
        var when =
            time.ToString("MMM ", culture) + $"{time.Day, 2}" + time.ToString(" HH:mm:ss", culture);
        var entry = Encoding.UTF8.GetBytes(
            $"<{User + LevelTag.SeverityOf(info.LogLevel)}>{when} home-sync[{Environment.ProcessId}]: {Printable.Text(text)}"
        );
        datagrams.Send(entry.AsSpan(0, Math.Min(entry.Length, Longest)));
    }

    public void Dispose() => datagrams.Dispose();
}

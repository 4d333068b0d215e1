using System.Globalization;

namespace HomeSync.Core.Locking;

/// <summary>Who the daemon is, as it stands in its lock file.</summary>
/// <param name="Process">Its process number.</param>
/// <param name="Start">When that process started, in the system's own words: a reused number has another.</param>
/// <param name="Since">When it took the lock.</param>
public sealed record DaemonNote(int Process, string Start, DateTimeOffset Since)
{
    /// <summary>The program it runs.</summary>
    public string Program { get; init; } = "";

    /// <summary>When it syncs next, unless something happens before; null while it syncs.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>Reads the lock file's text; null when it is empty or not understood.</summary>
    public static DaemonNote? Parse(string text)
    {
        var lines = text.Split('\n');
        return
            lines.Length >= 5
            && int.TryParse(
                lines[0],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var process
            )
            && process > 1
            && DateTimeOffset.TryParse(lines[1], CultureInfo.InvariantCulture, out var since)
            ? new DaemonNote(process, lines[3], since)
            {
                Program = lines[4],
                Next = DateTimeOffset.TryParse(
                    lines.ElementAtOrDefault(5),
                    CultureInfo.InvariantCulture,
                    out var next
                )
                    ? next
                    : null,
            }
            : null;
    }

    /// <summary>The lock file's text; its first lines are those of the other lock.</summary>
    public string Format() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Process}\n{Since:O}\ndaemon\n{Start}\n{Program.ReplaceLineEndings(" ")}\n{Next:O}\n"
        );
}

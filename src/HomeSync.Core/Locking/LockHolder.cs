using System.Globalization;

namespace HomeSync.Core.Locking;

/// <summary>Who holds the lock, as it stands in the lock file.</summary>
/// <param name="Process">The holder's process number.</param>
/// <param name="Since">When it took the lock.</param>
/// <param name="Command">What it was started for: <c>sync</c>, <c>daemon</c> ...</param>
/// <param name="Children">Processes it started that haven't ended; they may outlive it when it is killed.</param>
public sealed record LockHolder(
    int Process,
    DateTimeOffset Since,
    string Command,
    IReadOnlyList<int> Children
)
{
    /// <summary>How many lines of the file are about the holder.</summary>
    internal const int Lines = 4;

    private const string StartingMark = "+";
    private const char BootMark = '@';

    /// <summary>Whether one more child was just being started, its number not known yet.</summary>
    public bool IsStarting { get; init; }

    /// <summary>In which life of the machine that was (<see cref="Platform.ThisBoot"/>); null when it isn't known.</summary>
    public string? Boot { get; init; }

    /// <summary>Reads the lock file's text; null when it is empty or not understood.</summary>
    public static LockHolder? Parse(string text)
    {
        var lines = text.Split('\n');
        var children = (lines.ElementAtOrDefault(3) ?? "").Split(' ');
        return
            lines.Length >= 3
            && int.TryParse(
                lines[0],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var process
            )
            && DateTimeOffset.TryParse(lines[1], CultureInfo.InvariantCulture, out var since)
            ? new LockHolder(process, since, lines[2], Numbers(children))
            {
                IsStarting = children.Contains(StartingMark),
                Boot = Array.Find(children, word => word.StartsWith(BootMark))?[1..],
            }
            : null;
    }

    /// <summary>The lock file's text: number, time, command, and a line of children, one that is being started (<c>+</c>) and the boot (<c>@</c>).</summary>
    public string Format() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Process}\n{Since:O}\n{Command}\n{string.Join(' ', Children)}{(IsStarting ? $" {StartingMark}" : "")}{(Boot is null ? "" : $" {BootMark}{Boot}")}\n"
        );

    private static int[] Numbers(string[] words) =>
        [
            .. words
                .Select(word =>
                    int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                        ? n
                        : 0
                )
                .Where(n => n > 1),
        ];
}

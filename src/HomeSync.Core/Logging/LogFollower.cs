using HomeSync.Core.Platform;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Logging;

/// <summary>Shows what is written into the log from a place on, also when it is rotated, emptied or made anew.</summary>
/// <param name="paths">Whose log it is.</param>
/// <param name="query">Which entries are shown; every one of them, however many lines.</param>
/// <param name="show">Shows a line, fit for a terminal.</param>
public sealed class LogFollower(UserPaths paths, LogQuery query, Action<string> show)
{
    /// <summary>Soon enough for a person who watches, and too seldom to be felt.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>More without a line's end is shown as a line.</summary>
    private const int LongestRead = 16 * 1024 * 1024;

    private readonly LogSieve sieve = new(query);

    /// <summary>Goes on until asked to stop.</summary>
    /// <exception cref="IOException">The log can't be read any more.</exception>
    public void Follow(LogPlace from, CancellationToken cancelled)
    {
        for (var place = from; !cancelled.IsCancellationRequested; )
        {
            place = ReadOn(place);
            cancelled.WaitHandle.WaitOne(Pause);
        }
    }

    private LogPlace ReadOn(LogPlace place)
    {
        using var parts = LogParts.Open(paths.LogFile);
        if (parts.Problem is { } problem)
            throw new IOException(problem);
        var position = place.Position;
        // What we were in is the first of those that were put aside since.
        foreach (var path in parts.Rotated.Except(place.Rotated).Reverse())
        {
            using var file = PlainFile.OpenToRead(path);
            if (file is not null)
                Show(file, position, isWhole: true);
            position = 0;
        }
        return new(parts.Rotated, parts.Active is null ? 0 : Show(parts.Active, position, false));
    }

    /// <summary>Shows a file from a position on.</summary>
    /// <returns>The position behind the last line that has its end.</returns>
    private long Show(SafeFileHandle file, long position, bool isWhole)
    {
        // Shorter than before: somebody emptied it.
        if (RandomAccess.GetLength(file) < position)
            position = 0;
        while (RandomAccess.GetLength(file) - position is var left and > 0)
        {
            var bytes = new byte[Math.Min(left, LongestRead)];
            var count = RandomAccess.Read(file, bytes, position);
            var end = bytes.AsSpan(0, count).LastIndexOf((byte)'\n') + 1;
            if (end == 0 && !isWhole && count < LongestRead)
                break;
            end = end == 0 ? count : end;
            Show(bytes.AsSpan(0, end));
            position += end;
        }
        return position;
    }

    private void Show(ReadOnlySpan<byte> lines)
    {
        foreach (var range in lines.TrimEnd((byte)'\n').Split((byte)'\n'))
        {
            var line = LogParts.Shown(lines[range].ToArray());
            if (sieve.Takes(line))
                show(line);
        }
    }
}

using HomeSync.Core.Platform;

namespace HomeSync.Core.Metrics;

/// <summary>
/// <c>metrics.jsonl</c>: a line for every run, appended and never rewritten. Each line carries the
/// totals up to it, so that they go on over restarts and rotation, and only the tail is ever read.
/// </summary>
/// <param name="path">The file; it is 0600, in a folder 0700.</param>
public sealed class MetricsFile(string path)
{
    private const int LongestLine = 64 * 1024;

    /// <summary>Bytes of a file's end that are looked at: all of it, unless somebody else wrote into it.</summary>
    private const long Tail = 2 * MetricsParts.RotateAt;

    /// <summary>One second in all. A turn with the lock takes less than a millisecond.</summary>
    private const int LockTries = 500;

    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(2);

    private readonly MetricsParts parts = new(path);

    /// <summary>Writes a run down, and works its totals out.</summary>
    public Appended Append(SyncRecord run)
    {
        try
        {
            using var file = OpenLocked();
            var record = run with { Totals = Last(1).Totals.With(run) };
            var line = MetricsJson.Line(record);
            file.Write(EndsTorn() ? [(byte)'\n', .. line] : line);
            return new Appended(record, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Appended(run, e.Message);
        }
    }

    /// <summary>The last run, read without a lock; null when none is known.</summary>
    public SyncRecord? LastRecord() => Last(1).Newest;

    /// <summary>
    /// The last runs, newest first, going on in the older parts. Takes no lock; lines that are no
    /// records are skipped.
    /// </summary>
    /// <param name="count">At most so many.</param>
    /// <param name="wanted">Which of them count; null for all.</param>
    public MetricsReading Last(int count, Func<SyncRecord, bool>? wanted = null)
    {
        var records = new List<SyncRecord>();
        string? problem = null;
        foreach (var part in parts.NewestFirst.TakeWhile(_ => records.Count < count))
        {
            try
            {
                records.AddRange(
                    RecordsOf(part).Where(wanted ?? (_ => true)).Take(count - records.Count)
                );
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problem ??= e.Message;
            }
        }
        return new MetricsReading(records, problem);
    }

    private static IEnumerable<SyncRecord> RecordsOf(string part)
    {
        using var file = PlainFile.OpenToRead(part);
        if (file is null)
            yield break;
        foreach (var line in LinesFromEnd.Of(file, LongestLine, Tail))
        {
            if (MetricsJson.Read(line) is { } record)
                yield return record;
        }
    }

    private AppendOnlyFile OpenLocked()
    {
        for (var i = 0; i < LockTries; i++)
        {
            var file = AppendOnlyFile.Open(path);
            // Only a full file is ever put aside, so one that isn't full is still the active one.
            if (!file.TryLock())
                Thread.Sleep(LockPause);
            else if (file.Length < MetricsParts.RotateAt || !parts.Rotate())
                return file;
            file.Dispose();
        }
        throw new IOException($"{path} is locked by another process");
    }

    private bool EndsTorn()
    {
        using var file = PlainFile.OpenToRead(path);
        var length = file is null ? 0 : RandomAccess.GetLength(file);
        var last = new byte[1];
        return length > 0
            && RandomAccess.Read(file!, last, length - 1) == 1
            && last[0] != (byte)'\n';
    }
}

namespace HomeSync.Core.Metrics;

/// <summary>The active metrics file and the older parts beside it, <c>.1</c> (newest) to <c>.5</c>.</summary>
/// <param name="active">The active file's path.</param>
internal sealed class MetricsParts(string active)
{
    private const int Older = 5;

    /// <summary>Bytes from which on the active file is put aside.</summary>
    public const long RotateAt = 1024 * 1024;

    public IEnumerable<string> NewestFirst => Enumerable.Range(0, Older + 1).Select(Part);

    /// <summary>
    /// Makes room for a new active file. False when it can't be done: then the file grows, but
    /// nothing is lost.
    /// </summary>
    public bool Rotate()
    {
        try
        {
            // A smaller file there means that somebody rotated between our opening and our locking.
            var now = new FileInfo(active);
            if (!now.Exists || now.Length < RotateAt)
                return true;
            // It would stop the moves halfway, and every try would push out one more of the oldest.
            if (NewestFirst.Any(Directory.Exists))
                return false;
            for (var part = Older; part > 0; part--)
            {
                if (File.Exists(Part(part - 1)))
                    File.Move(Part(part - 1), Part(part), overwrite: true);
            }
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string Part(int number) => number == 0 ? active : $"{active}.{number}";
}

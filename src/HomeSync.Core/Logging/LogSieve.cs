namespace HomeSync.Core.Logging;

/// <summary>Lets through the lines of entries that are asked for; further lines of an entry go with its first.</summary>
/// <param name="query">What is asked for.</param>
internal sealed class LogSieve(LogQuery query)
{
    private readonly bool takesAll = query is { Since: null, Level: null };
    private bool takes = query is { Since: null, Level: null };

    /// <summary>Of lines with the newest first.</summary>
    public IEnumerable<string> FromEnd(IEnumerable<string> lines) =>
        takesAll ? lines : Entries(lines).SelectMany(entry => entry);

    /// <summary>Of lines in the order they were written.</summary>
    public bool Takes(string line)
    {
        if (!takesAll && LogHead.Of(line) is { } head)
            takes = Wants(head);
        return takes;
    }

    private IEnumerable<List<string>> Entries(IEnumerable<string> lines)
    {
        var entry = new List<string>();
        foreach (var line in lines)
        {
            entry.Add(line);
            if (LogHead.Of(line) is not { } head)
                continue;
            if (Wants(head))
                yield return entry;
            entry = [];
        }
    }

    private bool Wants(LogHead head) =>
        (query.Level is null || head.Level >= query.Level)
        && (query.Since is null || head.When >= query.Since.Value.DateTime);
}

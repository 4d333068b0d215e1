using Microsoft.Extensions.Logging;

namespace HomeSync.Core.Logging;

/// <summary>Which part of the log is asked for.</summary>
public sealed record LogQuery
{
    /// <summary>How many lines at most, the last ones.</summary>
    public int Lines { get; init; } = 50;

    /// <summary>The oldest time, in the zone that the log is written in; null for any.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The least important level; null for all, and for lines that have none.</summary>
    public LogLevel? Level { get; init; }

    /// <summary>The level that a person's word names, in any letter case; null when there is none of that name.</summary>
    public static LogLevel? LevelOf(string word) => LevelTag.Read(word);
}

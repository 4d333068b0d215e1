using Microsoft.Extensions.Logging;

namespace HomeSync.Core.Logging;

/// <summary>The bracketed level in front of a message (legacy contract, "Output that scripts parse").</summary>
internal static class LevelTag
{
    private const string Blue = "\e[34m";
    private const string Green = "\e[32m";
    private const string Yellow = "\e[33m";
    private const string Red = "\e[31m";
    private const string Grey = "\e[90m";
    private const string Plain = "\e[0m";

    // WARNING is how Python's logging spells it.
    private static readonly (string Word, LogLevel Level)[] Words =
    [
        ("DEBUG", LogLevel.Debug),
        ("INFO", LogLevel.Information),
        ("SUCCESS", LogLevel.Information),
        ("WARN", LogLevel.Warning),
        ("WARNING", LogLevel.Warning),
        ("ERROR", LogLevel.Error),
    ];

    public static string Of(LogLevel level, EventId id) =>
        level switch
        {
            LogLevel.Trace or LogLevel.Debug => "[DEBUG]",
            LogLevel.Warning => "[WARN]",
            LogLevel.Error or LogLevel.Critical => "[ERROR]",
            _ when id == Log.SuccessEvent => "[SUCCESS]",
            _ => "[INFO]",
        };

    /// <summary>The level that a word names, in any letter case; null when none does.</summary>
    public static LogLevel? Read(ReadOnlySpan<char> word)
    {
        foreach (var (known, level) in Words)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
                return level;
        }
        return null;
    }

    public static string Coloured(LogLevel level, EventId id)
    {
        var tag = Of(level, id);
        var colour = tag switch
        {
            "[DEBUG]" => Grey,
            "[WARN]" => Yellow,
            "[ERROR]" => Red,
            "[SUCCESS]" => Green,
            _ => Blue,
        };
        return colour + tag + Plain;
    }

    /// <summary>syslog(3)'s number for it.</summary>
    public static int SeverityOf(LogLevel level) =>
        level switch
        {
            LogLevel.Trace or LogLevel.Debug => 7,
            LogLevel.Warning => 4,
            LogLevel.Error or LogLevel.Critical => 3,
            _ => 6,
        };
}

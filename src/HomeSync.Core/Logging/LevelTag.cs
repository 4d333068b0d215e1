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

    public static string Of(LogLevel level, EventId id) =>
        level switch
        {
            LogLevel.Trace or LogLevel.Debug => "[DEBUG]",
            LogLevel.Warning => "[WARN]",
            LogLevel.Error or LogLevel.Critical => "[ERROR]",
            _ when id == Log.SuccessEvent => "[SUCCESS]",
            _ => "[INFO]",
        };

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
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HomeSync.Core.Logging;

/// <summary>
/// What home-sync says: to the person in front of it and to <c>sync.log</c>. Messages are plain text,
/// may have several lines, and may hold foreign text: nothing in them reaches a terminal unescaped.
/// </summary>
/// <param name="logger">Where it goes.</param>
public sealed class Log(ILogger logger)
{
    /// <summary>Marks the information-level entries that are shown as <c>[SUCCESS]</c>.</summary>
    public static readonly EventId SuccessEvent = new(1, "success");

    /// <summary>Says nothing to anybody.</summary>
    public static Log Nowhere { get; } = new(NullLogger.Instance);

    /// <summary>For who looks for a fault: on the console with <c>--verbose</c>.</summary>
    public void Debug(string text) => Write(LogLevel.Debug, default, text);

    public void Info(string text) => Write(LogLevel.Information, default, text);

    public void Success(string text) => Write(LogLevel.Information, SuccessEvent, text);

    public void Warn(string text) => Write(LogLevel.Warning, default, text);

    /// <summary>Says what failed.</summary>
    /// <param name="text">What failed.</param>
    /// <param name="fault">A bug's exception: its stack goes to the file, and to the console with <c>--verbose</c>.</param>
    public void Error(string text, Exception? fault = null) =>
        Write(LogLevel.Error, default, text, fault);

    private void Write(LogLevel level, EventId id, string text, Exception? fault = null) =>
        logger.Log(level, id, text, fault, static (said, _) => said);
}

using HomeSync.Core.Logging;
using Microsoft.Extensions.Logging;

namespace HomeSync.TestKit;

/// <summary>Collects what is said, as <c>[WARN] text</c>.</summary>
public sealed class ListLog : ILogger
{
    private readonly List<string> lines = [];

    public ListLog() => Log = new Log(this);

    /// <summary>Give this to what is tested.</summary>
    public Log Log { get; }

    /// <summary>Everything said so far, oldest first.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
                return [.. lines];
        }
    }

    void ILogger.Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        lock (lines)
            lines.Add($"{LevelTag.Of(logLevel, eventId)} {formatter(state, exception)}");
    }

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;
}

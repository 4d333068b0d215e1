using HomeSync.Core.Platform;
using Microsoft.Extensions.Logging;
using ZLogger;

namespace HomeSync.Core.Logging;

/// <summary>Makes the <see cref="Logging.Log"/> of a process; disposing it flushes everything.</summary>
public sealed class LogFactory : IDisposable
{
    private readonly ConsoleLines console;
    private readonly LogFile file;
    private bool warned;

    /// <param name="paths">Whose log it is. Nothing is made before the first line goes there.</param>
    /// <param name="console">The person's or script's view.</param>
    /// <param name="time">The clock, and the zone of the times in the log.</param>
    public LogFactory(UserPaths paths, LogConsole console, TimeProvider time)
    {
        this.console = new ConsoleLines(console);
        file = new LogFile(paths.LogFile, time, WarnOnce);
        var entries = new LogEntries(this.console, file, WarnOnce);
        var options = new ZLoggerOptions { TimeProvider = time, InternalErrorLogger = WarnOnce };
        Log = new Log(new ZLoggerLogger("home-sync", entries, options, scopeProvider: null));
    }

    public Log Log { get; }

    /// <summary>
    /// The lowest level that reaches the file, <c>--quiet</c> or not: the configuration's
    /// <c>log_level</c> once that is known. <see cref="LogLevel.None"/> for a command that must not
    /// write anything.
    /// </summary>
    public LogLevel FileLevel
    {
        get => file.Level;
        set => file.Level = value;
    }

    public void Dispose() => console.Flush();

    /// <summary>A log that can't be written never stops a sync, and one warning is enough.</summary>
    private void WarnOnce(Exception fault)
    {
        if (warned)
            return;
        warned = true;
        var problem = $"The log can't be written, going on without it: {fault.Message}";
        console.Write(LogLevel.Warning, default, problem);
    }
}

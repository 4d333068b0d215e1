using HomeSync.Core.Platform;
using Microsoft.Extensions.Logging;
using ZLogger;

namespace HomeSync.Core.Logging;

/// <summary>Makes the <see cref="Logging.Log"/> of a process; disposing it flushes everything.</summary>
public sealed class LogFactory : IDisposable
{
    private readonly ConsoleLines console;
    private readonly LogFile file;
    private readonly LogEntries entries;
    private readonly ZLoggerOptions options;
    private Log? log;
    private bool warned;
    private bool warnedOfSystem;

    /// <param name="paths">Whose log it is. Nothing is made before the first line goes there.</param>
    /// <param name="console">The person's or script's view.</param>
    /// <param name="time">The clock, and the zone of the times in the log.</param>
    public LogFactory(UserPaths paths, LogConsole console, TimeProvider time)
    {
        this.console = new ConsoleLines(console);
        file = new LogFile(paths.LogFile, time, WarnOnce);
        entries = new LogEntries(this.console, file, WarnOnce, WarnOfSystemOnce);
        options = new ZLoggerOptions { TimeProvider = time, InternalErrorLogger = WarnOnce };
    }

    /// <summary>Made when somebody has something to say: that takes longer than all that <c>version</c> does.</summary>
    public Log Log =>
        log ??= new Log(new ZLoggerLogger("home-sync", entries, options, scopeProvider: null));

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

    /// <summary>Whether what reaches the file also goes to the system's log (<c>log_syslog</c>).</summary>
    public bool ToSystem
    {
        get => entries.System is not null;
        set
        {
            entries.System?.Dispose();
            entries.System = value
                ? new SystemLog(SystemLog.UsualSocket(Environment.GetEnvironmentVariable))
                : null;
        }
    }

    public void Dispose()
    {
        ToSystem = false;
        console.Flush();
    }

    /// <summary>A log that can't be written never stops a sync, and one warning is enough.</summary>
    private void WarnOnce(Exception fault)
    {
        if (warned)
            return;
        warned = true;
        var problem = $"The log can't be written, going on without it: {fault.Message}";
        console.Write(LogLevel.Warning, default, problem);
    }

    private void WarnOfSystemOnce(Exception fault)
    {
        if (warnedOfSystem)
            return;
        warnedOfSystem = true;
        Log.Warn($"The system's log can't be written, going on without it: {fault.Message}");
    }
}

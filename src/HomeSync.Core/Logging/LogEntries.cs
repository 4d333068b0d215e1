using ZLogger;

namespace HomeSync.Core.Logging;

/// <summary>
/// Writes every entry at once, instead of on ZLogger's background thread: the last lines before a
/// kill are the ones that are needed, output and errors keep their order, and no thread is started.
/// </summary>
/// <param name="console">The person's view.</param>
/// <param name="file">The log.</param>
/// <param name="fault">Told what kept an entry from being written.</param>
/// <param name="systemFault">Told what kept an entry from the system's log.</param>
internal sealed class LogEntries(
    ConsoleLines console,
    LogFile file,
    Action<Exception> fault,
    Action<Exception> systemFault
) : IAsyncLogProcessor
{
    private readonly Lock turn = new();

    /// <summary>The system's log, when entries go there too; told the same as the file.</summary>
    public SystemLog? System { get; set; }

    public void Post(IZLoggerEntry log)
    {
        var info = log.LogInfo;
        var text = log.ToString() ?? "";
        log.Return();
        lock (turn)
        {
            Guarded(() => console.Write(info.LogLevel, info.EventId, text, info.Exception), fault);
            Guarded(() => file.Write(info, text), fault);
            if (System is { } system && info.LogLevel >= file.Level)
                Guarded(() => system.Write(info, text), systemFault);
        }
    }

    private static void Guarded(Action write, Action<Exception> fault)
    {
        try
        {
            write();
        }
        catch (Exception e)
        {
            // Whatever it is: a sync doesn't stop because it can't be written down.
            fault(e);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

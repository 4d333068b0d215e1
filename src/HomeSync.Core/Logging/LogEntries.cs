using ZLogger;

namespace HomeSync.Core.Logging;

/// <summary>
/// Writes every entry at once, instead of on ZLogger's background thread: the last lines before a
/// kill are the ones that are needed, output and errors keep their order, and no thread is started.
/// </summary>
/// <param name="console">The person's view.</param>
/// <param name="file">The log.</param>
/// <param name="fault">Told what kept an entry from being written.</param>
internal sealed class LogEntries(ConsoleLines console, LogFile file, Action<Exception> fault)
    : IAsyncLogProcessor
{
    private readonly Lock turn = new();

    public void Post(IZLoggerEntry log)
    {
        var info = log.LogInfo;
        var text = log.ToString() ?? "";
        log.Return();
        lock (turn)
        {
            try
            {
                console.Write(info.LogLevel, info.EventId, text, info.Exception);
                file.Write(info, text);
            }
            catch (Exception e)
            {
                // Whatever it is: a sync doesn't stop because it can't be written down.
                fault(e);
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

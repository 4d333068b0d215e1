using System.Runtime.InteropServices;
using HomeSync.Core.Platform;

namespace HomeSync.Commands;

/// <summary>Asks <c>resolve --edit</c> to stop: SIGTERM always, Ctrl-C unless the editor has the terminal.</summary>
internal sealed class ResolveEditStop : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;

    public ResolveEditStop(Editor editor)
    {
        interrupt = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            signal => Stop(signal, unless: editor.IsOpen)
        );
        terminate = PosixSignalRegistration.Create(
            PosixSignal.SIGTERM,
            signal => Stop(signal, unless: false)
        );
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        // Not the source: a signal may be on its way to it.
    }

    private void Stop(PosixSignalContext signal, bool unless)
    {
        signal.Cancel = true;
        if (!unless)
            source.Cancel();
    }
}

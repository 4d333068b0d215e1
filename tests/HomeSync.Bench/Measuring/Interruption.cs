using System.Runtime.InteropServices;

namespace HomeSync.Bench.Measuring;

/// <summary>Ctrl-C or SIGTERM ends the bench before the next run, and what was made for it goes away.</summary>
internal sealed class Interruption : IDisposable
{
    private static volatile bool came;

    public static bool Came => came;

    private readonly PosixSignalRegistration[] registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Note),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Note),
    ];

    /// <exception cref="OperationCanceledException">It came.</exception>
    public static void Throw()
    {
        if (came)
            throw new OperationCanceledException();
    }

    public void Dispose() => Array.ForEach(registrations, one => one.Dispose());

    private static void Note(PosixSignalContext signal) => signal.Cancel = came = true;
}

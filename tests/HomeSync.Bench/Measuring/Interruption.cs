using System.Runtime.InteropServices;

namespace HomeSync.Bench.Measuring;

/// <summary>Ctrl-C ends the bench before the next run, and what was made for it goes away.</summary>
internal static class Interruption
{
    private static volatile bool came;

    public static IDisposable Await() =>
        PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            signal => signal.Cancel = came = true
        );

    /// <exception cref="OperationCanceledException">It came.</exception>
    public static void Throw()
    {
        if (came)
            throw new OperationCanceledException();
    }
}

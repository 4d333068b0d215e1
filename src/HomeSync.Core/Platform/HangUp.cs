using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>A terminal that is closed under a command ends it like any other request to end.</summary>
public static unsafe class HangUp
{
    /// <summary>Takes SIGHUP for SIGTERM until disposed; null where it is to be ignored, as nohup(1) asks.</summary>
    public static IDisposable? AsTermination()
    {
        // struct sigaction begins with the handler; the rest is smaller than this everywhere.
        var before = stackalloc nint[64];
        if (
            Libc.SignalAction(LibcConstants.SignalHangUp, null, before) == 0
            && before[0] == LibcConstants.SignalIgnored
        )
        {
            return null;
        }
        return PosixSignalRegistration.Create(
            PosixSignal.SIGHUP,
            static signal =>
            {
                signal.Cancel = true;
                _ = Libc.Kill(Environment.ProcessId, LibcConstants.SignalTerminate);
            }
        );
    }
}

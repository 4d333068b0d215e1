using System.Diagnostics;
using HomeSync.Core.Platform;

namespace HomeSync.Tests.Platform;

/// <summary>Short words for running a shell script as a child.</summary>
internal static class Shell
{
    public static Command Command(string script, params string[] arguments) =>
        new("/bin/sh", ["-c", script, "sh", .. arguments]);

    public static Finished Run(string script, params string[] arguments) =>
        new ProcessRunner().Run(Command(script, arguments));

    /// <summary>Waits until a process is gone; init may need a moment to collect it.</summary>
    public static bool IsGone(int process)
    {
        var waited = Stopwatch.StartNew();
        while (OtherProcess.IsRunning(process))
        {
            if (waited.Elapsed > TimeSpan.FromSeconds(10))
                return false;
            Thread.Yield();
        }
        return true;
    }

    public static void Kill(int process) => _ = Libc.Kill(process, LibcConstants.SignalKill);
}

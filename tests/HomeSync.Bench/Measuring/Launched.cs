using System.ComponentModel;
using System.Diagnostics;
using HomeSync.Core.Platform;

namespace HomeSync.Bench.Measuring;

/// <summary>
/// A program under way. Started by posix_spawn and waited for by wait4: next to nothing of ours is in the
/// time between.
/// </summary>
/// <param name="Id">Its process number, and that of its session.</param>
/// <param name="Began">The clock when it was started.</param>
internal sealed record Launched(int Id, long Began, Step Step, string Log)
{
    /// <param name="step">What to run.</param>
    /// <param name="environment">All that it sees.</param>
    /// <param name="log">The file that both of its outputs go to.</param>
    public static Launched Start(
        Step step,
        IReadOnlyDictionary<string, string> environment,
        string log
    )
    {
        var command = new Command(step.Program, step.Arguments) { Environment = environment };
        using var input = File.OpenHandle(step.Input ?? "/dev/null");
        using var output = File.OpenHandle(log, FileMode.Create, FileAccess.Write);
        var (from, to) = ((int)input.DangerousGetHandle(), (int)output.DangerousGetHandle());
        var began = Stopwatch.GetTimestamp();
        return new Launched(Spawn.Start(command, from, to, to), began, step, log);
    }

    /// <exception cref="InvalidOperationException">It failed.</exception>
    public Timing Wait()
    {
        var (code, timing) = Reap();
        return code == 0
            ? timing
            : throw new InvalidOperationException(
                $"{Step} ended with {code}:\n{File.ReadAllText(Log)}"
            );
    }

    /// <summary>Waits, and gives its exit code (128 + N when signal N ended it) and what it took.</summary>
    public unsafe (int Code, Timing Timing) Reap()
    {
        int status;
        Usage usage = default;
        while (SystemCalls.Wait(Id, &status, 0, &usage) != Id)
        {
            if (System.Runtime.InteropServices.Marshal.GetLastPInvokeError() != 4)
                throw new Win32Exception();
        }
        var took = Stopwatch.GetElapsedTime(Began);
        var code = (status & 127) == 0 ? (status >> 8) & 255 : 128 + (status & 127);
        return (code, new Timing(took.TotalMilliseconds, usage.Milliseconds));
    }

    /// <summary>Asks it to end.</summary>
    public void Stop() => _ = Libc.Kill(Id, LibcConstants.SignalTerminate);
}

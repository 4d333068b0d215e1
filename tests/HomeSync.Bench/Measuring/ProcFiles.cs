using System.Globalization;
using HomeSync.TestKit;

namespace HomeSync.Bench.Measuring;

/// <summary>What /proc says of a process; Linux only.</summary>
internal static class ProcFiles
{
    public static bool IsKnown { get; } = File.Exists("/proc/self/status");

    /// <summary>The most memory that home-sync itself held in one run, in MiB; its children have their own.</summary>
    public static double? PeakOf(Contender contender)
    {
        contender.Before();
        var log = Path.GetTempFileName();
        try
        {
            var peak = 0L;
            foreach (var step in contender.Steps)
                peak = Math.Max(peak, PeakOf(Slowly(step), contender.Environment, log));
            return peak > 0 ? peak / 1024.0 : null;
        }
        finally
        {
            File.Delete(log);
        }
    }

    // It only grows, so the last look before the exit is the one that counts.
    private static long PeakOf(
        Step step,
        IReadOnlyDictionary<string, string> environment,
        string log
    )
    {
        var run = Launched.Start(step, environment, log);
        var peak = 0L;
        while (Kilobytes(run.Id, "VmHWM") is > 0 and var now)
            peak = now;
        run.Reap();
        return peak;
    }

    // Held for a moment at its exit, since the last look may come too late otherwise. With -D the
    // program, not strace, is our child.
    private static Step Slowly(Step step) =>
        Tool.TryFind("strace") is { } strace
            ? new Step(
                strace,
                [
                    "-D",
                    "-qq",
                    "-o",
                    "/dev/null",
                    "-e",
                    "trace=exit_group",
                    "-e",
                    "inject=exit_group:delay_enter=200000",
                    step.Program,
                    .. step.Arguments,
                ]
            )
            : step;

    /// <summary>A line of <c>/proc/PID/status</c> (proc(5)); 0 once the process has ended.</summary>
    public static long Kilobytes(int process, string name) =>
        Number($"/proc/{process}/status", name);

    /// <summary>How often each of its threads was put aside and taken up again so far.</summary>
    public static Dictionary<string, long> Switches(int process) =>
        Directory
            .EnumerateDirectories($"/proc/{process}/task")
            .ToDictionary(
                thread => thread,
                thread =>
                    Number($"{thread}/status", "voluntary_ctxt_switches")
                    + Number($"{thread}/status", "nonvoluntary_ctxt_switches")
            );

    /// <summary>How often its threads were taken up in between; one that ended was at least once.</summary>
    public static long WakeUps(Dictionary<string, long> before, Dictionary<string, long> after) =>
        after.Sum(thread => thread.Value - before.GetValueOrDefault(thread.Key))
        + before.Keys.Count(thread => !after.ContainsKey(thread));

    private static long Number(string file, string name)
    {
        try
        {
            foreach (var line in File.ReadLines(file))
            {
                if (line.StartsWith(name + ":", StringComparison.Ordinal))
                {
                    return long.Parse(
                        line[(name.Length + 1)..].Replace("kB", "", StringComparison.Ordinal),
                        NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                        CultureInfo.InvariantCulture
                    );
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended.
        }
        return 0;
    }
}

using System.Text.RegularExpressions;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Faults;

/// <summary>
/// Interruptions before every system call of the program itself that changes something. After one is
/// before the next: nothing in between changes anything.
/// </summary>
internal static class OwnCalls
{
    private static readonly string[] Changing =
    [
        "rename",
        "renameat",
        "renameat2",
        "link",
        "linkat",
        "symlink",
        "symlinkat",
        "unlink",
        "unlinkat",
        "mkdir",
        "mkdirat",
        "rmdir",
        "fsync",
        "fdatasync",
        "chmod",
        "fchmod",
        "write",
        "writev",
        "pwrite64",
        "ftruncate",
    ];

    /// <summary>SIGKILL: every other one ends our children with us, else they live on.</summary>
    public static IReadOnlyList<Interruption> Kills(Stage stage) =>
        [
            .. Points(stage)
                .Select(
                    (point, number) =>
                        new Interruption(
                            $"{point.Call} {point.At}",
                            (machine, arguments) =>
                            {
                                var (run, _) = Interrupt(machine, arguments, point, "KILL");
                                if (number % 2 == 0)
                                    machine.KillAll();
                                return run.ExitCode == 128 + 9;
                            }
                        )
                ),
        ];

    /// <summary>SIGTERM, which asks it to stop: too late for that, it ends as if nobody had.</summary>
    public static IReadOnlyList<Interruption> Stops(Stage stage) =>
        [
            .. Points(stage)
                .Select(point => new Interruption(
                    $"{point.Call} {point.At}",
                    (machine, arguments) =>
                        Interrupt(machine, arguments, point, "TERM")
                            is { IsReached: true, Run.ExitCode: 130 or 0 or 128 + 15 }
                )),
        ];

    private static List<(string Call, int At)> Points(Stage stage)
    {
        stage.SetBack();
        var calls = Strace.Record(stage.Laptop, stage.Operation.Arguments, Changing);
        var chatter = calls.Where(call => IsChatter(call.Line)).ToList();
        // What goes to the terminal, the log and the lock's list of children says little about the next one.
        return
        [
            .. calls
                .Where(call => !IsChatter(call.Line))
                .Concat(chatter.Where((_, number) => number % 10 == 0))
                .Select(call => (call.Call, call.At)),
        ];
    }

    private static bool IsChatter(string line) =>
        Regex.IsMatch(line, @"(write|truncate)\w*\((1<|2<|\d+<[^>]*(home-sync\.lock|sync\.log)>)");

    private static (Run Run, bool IsReached) Interrupt(
        Machine machine,
        IReadOnlyList<string> arguments,
        (string Call, int At) point,
        string signal
    ) => Strace.Interrupt(machine, arguments, point.Call, point.At, signal);
}

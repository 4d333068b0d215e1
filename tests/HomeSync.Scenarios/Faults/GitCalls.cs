using HomeSync.TestKit;

namespace HomeSync.Scenarios.Faults;

/// <summary>Interruptions at every call of git.</summary>
internal static class GitCalls
{
    private const string Before = "before";
    private const string After = "after";
    private const string InsteadOf = "instead of";

    /// <summary>The moments: before, when git lives on without us; after it; and instead of it, with all that runs.</summary>
    private static readonly string[] Moments = [Before, After, InsteadOf];

    public static IReadOnlyList<Interruption> Kills(Stage stage)
    {
        var count = Count(stage);
        return
        [
            .. Moments.SelectMany(moment =>
                Enumerable
                    .Range(1, count)
                    .Select(at => new Interruption(
                        $"{moment} git call {at}",
                        (machine, arguments) => Kill(machine, arguments, moment, at)
                    ))
            ),
        ];
    }

    /// <summary>At every call, the repository's own folder may be written no more from then on.</summary>
    public static IReadOnlyList<Interruption> ReadOnly(Stage stage) =>
        [
            .. Enumerable
                .Range(1, Count(stage))
                .Select(at => new Interruption(
                    $"read-only from git call {at} on",
                    (machine, arguments) => TakeRights(machine, arguments, at)
                )),
        ];

    private static int Count(Stage stage)
    {
        stage.SetBack();
        var calls = StandIn.Around(stage.Laptop, "git");
        stage.Laptop.HomeSync(stage.Operation.Arguments).Succeeded();
        var count = calls.Calls.Count;
        Forget(stage.Laptop);
        return count;
    }

    private static bool Kill(
        Machine machine,
        IReadOnlyList<string> arguments,
        string moment,
        int at
    )
    {
        Put(machine, Script(moment, at));
        var run = machine.HomeSync([.. arguments]);
        if (moment == InsteadOf)
            machine.KillAll();
        Forget(machine);
        return run.ExitCode == 128 + 9;
    }

    private static string Script(string moment, int at)
    {
        var kill = $"[ \"$n\" -ne {at} ] || kill -9 $PPID";
        var git = $"'{Tool.Find("git")}' \"$@\"";
        return moment switch
        {
            Before => $"{kill}\nexec {git}",
            After => $"{git}\ncode=$?\n{kill}\nexit $code",
            _ => $"[ \"$n\" -ne {at} ] || {{ kill -9 $PPID; exit 1; }}\nexec {git}",
        };
    }

    private static bool TakeRights(Machine machine, IReadOnlyList<string> arguments, int at)
    {
        var folder = $"'{machine.Dotfiles[".git"]}'";
        Put(
            machine,
            $"[ \"$n\" -ne {at} ] || {{ chmod -R a-w {folder}; : > \"$TMPDIR/taken\"; }}\nexec '{Tool.Find("git")}' \"$@\""
        );
        var calls = machine.Bin["git.calls"];
        machine.Run("/bin/chmod", ["777", calls]).Succeeded();
        OrdinaryUser.HomeSync(machine, [.. arguments]);
        machine.Run("/bin/chmod", ["-R", "u+w", machine.Dotfiles[".git"]]).Succeeded();
        Forget(machine);
        return machine.Temp.Has("taken");
    }

    /// <summary>From here on it is the real git; a stand-in that lives on still counts its calls.</summary>
    private static void Forget(Machine machine) => machine.Bin.Delete("git");

    private static void Put(Machine machine, string script)
    {
        // All of the last point have ended: the next sync waited for them.
        if (machine.Bin.Has("git.calls"))
            machine.Bin.Delete("git.calls");
        StandIn.Script(machine, "git", script);
    }
}

using System.Text.RegularExpressions;
using HomeSync.Scenarios.Service;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Doctor;

/// <summary>A machine that was set up and has synced once, for doctor to look at.</summary>
internal static partial class Examined
{
    /// <summary>Sets the laptop up as a user would, so that nothing is wrong.</summary>
    public static Machine Well(this Fleet fleet)
    {
        var laptop = fleet.Laptop;
        laptop.Environment["HOME_SYNC_KEYCHAIN"] = "security";
        laptop.Environment["HOME_SYNC_SERVICE_MANAGER"] = "systemd";
        StandIn.Script(laptop, "notify-send", "exit 0");
        laptop.HomeSync("setup", "--yes").Succeeded();
        laptop.HomeSync("sync").Succeeded();
        return laptop;
    }

    /// <summary>Installs the program and, with a stand-in for systemd, its service.</summary>
    public static StandInSupervisors WithService(this Machine machine)
    {
        machine.Install();
        var systemd = StandInSupervisors.Systemd(machine);
        machine.Service("install").Succeeded();
        systemd.State.Write(
            "environment",
            $"GIT_CONFIG_GLOBAL={machine.Environment["GIT_CONFIG_GLOBAL"]}\nGIT_CONFIG_NOSYSTEM=1\n"
        );
        return systemd;
    }

    /// <summary>Runs doctor, which changes nothing in the repository.</summary>
    public static Run Doctor(this Machine machine, params string[] options)
    {
        var before = RepositoryPhoto.Of(machine.Dotfiles.Path);
        var program = machine.Home.Has(ServiceHome.Program)
            ? machine.Home[ServiceHome.Program]
            : NativeBinary.Path;
        var run = machine.Run(program, ["doctor", .. options]);
        Assert.Empty(before.Diff(RepositoryPhoto.Of(machine.Dotfiles.Path)));
        Assert.Equal("", run.Err);
        return run;
    }

    /// <summary>What is wrong, as a transcript, with the exit code that belongs to it.</summary>
    public static string Problems(this Machine machine, params string[] options)
    {
        var run = machine.Doctor(["--quiet", .. options]);
        var hasError = run
            .Out.Split('\n')
            .Any(l => l.StartsWith("error ", StringComparison.Ordinal));
        Assert.Equal(hasError ? 1 : 0, run.ExitCode);
        return Steady(run);
    }

    /// <summary>A transcript without this computer's disk and git.</summary>
    public static string Steady(Run run) =>
        Git().Replace(Room().Replace(run.Transcript, "<room> free"), "<version> (<git>)");

    /// <summary>What a transcript says to type.</summary>
    public static IEnumerable<string> Commands(string transcript)
    {
        var isRun = false;
        foreach (var line in transcript.Split('\n'))
        {
            const string first = "         Run: ";
            const string next = "              ";
            isRun =
                line.StartsWith(first, StringComparison.Ordinal)
                || isRun && line.StartsWith(next, StringComparison.Ordinal);
            if (isRun && !line[next.Length..].TrimStart().StartsWith('#'))
                yield return line[next.Length..];
        }
    }

    [GeneratedRegex(@"[\d.]+ (GiB|MiB|KiB|bytes) free")]
    private static partial Regex Room();

    [GeneratedRegex(@"\d+\.\d+(\.\d+)? \(/\S*/git\)")]
    private static partial Regex Git();
}

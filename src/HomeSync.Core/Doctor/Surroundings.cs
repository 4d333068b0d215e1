using HomeSync.Core.Daemon;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Locking;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Doctor;

/// <summary>What a daemon finds around it, which is seldom what a shell has.</summary>
/// <param name="Environment">Its variables.</param>
/// <param name="Whose">For messages: <c>the running daemon</c>, <c>the service</c>; empty when it is this shell's.</param>
/// <param name="Remedy">What gives it a variable of this shell.</param>
internal sealed record Surroundings(
    IReadOnlyDictionary<string, string> Environment,
    string Whose,
    IReadOnlyList<string> Remedy
)
{
    /// <summary>git by its PATH: a program is looked up before its environment counts.</summary>
    public string Git =>
        Whose.Length == 0
            ? GitProgram.Name
            : Programs.On(Environment, GitProgram.Name) ?? GitProgram.Name;

    /// <summary>For the end of a sentence: who would be in the same place.</summary>
    public string AsWho => Whose.Length == 0 ? "" : $", as {Whose} does";

    public static Surroundings Of(Facts facts)
    {
        var (paths, shell) = (facts.Machine.Paths, facts.Machine.Environment);
        if (Running(paths) is { } variables)
            return new(Own(variables), "the running daemon", [.. Restart(facts)]);
        if (ServiceOf(facts) is { } service)
            return new(Own(service), "the service", [.. Restart(facts)]);
        return new(Own(shell), "", []);

        IReadOnlyDictionary<string, string> Own(IReadOnlyDictionary<string, string> all) =>
            Supervisor.EnvironmentOfChildren(paths.In(all));
    }

    private static IReadOnlyDictionary<string, string>? Running(UserPaths paths)
    {
        try
        {
            return DaemonLock.Running(paths.DaemonLockFile) is { } note
                ? OtherProcess.EnvironmentOf(note.Process)
                : null;
        }
        catch (IOException)
        {
            // The check of the daemon tells of it.
            return null;
        }
    }

    private static IReadOnlyDictionary<string, string>? ServiceOf(Facts facts)
    {
        try
        {
            return facts.Service is { IsInstalled: true } report ? report.Environment : null;
        }
        catch (HomeSyncException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Restart(Facts facts)
    {
        try
        {
            if (facts.Service.IsInstalled)
                return [facts.Service.ImportOfAgent, "home-sync service restart"];
        }
        catch (HomeSyncException)
        {
            // Somebody started it by hand.
        }
        return ["home-sync stop-daemon", "home-sync daemon"];
    }
}

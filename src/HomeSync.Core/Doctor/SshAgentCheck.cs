using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Sync;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>Whether the daemon can ask the agent that keeps the keys, where the remote is reached by ssh.</summary>
internal static class SshAgentCheck
{
    private const string Variable = "SSH_AUTH_SOCK";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly string[] NewAgent =
    [
        "eval \"$(ssh-agent -s)\"",
        "ssh-add",
        "# an agent for this shell, with your usual keys",
    ];

    public static Check Of(Facts facts) => new("ssh-agent", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        if (!facts.Repository.Remotes(facts.Cancelled).Any(name => IsSsh(facts, name)))
            return CheckResult.Info("not-needed", "not needed: no remote is reached by ssh");
        if (facts.Daemon.Environment.GetValueOrDefault(Variable) is { Length: > 0 } socket)
            return Ask(facts, socket);
        return facts.Machine.Environment.GetValueOrDefault(Variable) is { Length: > 0 }
            ? CheckResult.Warning(
                "only-in-shell",
                $"{facts.Daemon.Whose} has no {Variable}, and this shell has: keys in the agent are out of its reach",
                [.. facts.Daemon.Remedy]
            )
            : CheckResult.Info(
                "none",
                $"none ({Variable} isn't set): only keys without a passphrase can be used"
            );
    }

    private static bool IsSsh(Facts facts, string remote) =>
        SshAddress.Of(facts.Repository.RemoteUrl(remote, facts.Cancelled)) is not null;

    private static CheckResult Ask(Facts facts, string socket)
    {
        var command = new Command("ssh-add", ["-l"])
        {
            Environment = facts.Daemon.Environment,
            Limit = Platform.Limit.After(Limit),
        };
        Finished finished;
        try
        {
            finished = facts.Runner.Run(command, facts.Cancelled);
        }
        catch (ProgramMissingException)
        {
            return CheckResult.Info("no-tool", "there is no ssh-add to ask it");
        }
        return finished switch
        {
            { Succeeded: true } => CheckResult.Ok(
                $"answers, and holds {Amount.Of(finished.Text.Trim().Split('\n').Length, "key")}"
            ),
            // ssh-add(1), "EXIT STATUS".
            { ExitCode: 1, LimitReached: false } => CheckResult.Warning(
                "empty",
                "answers, and holds no key",
                "ssh-add",
                "# loads your usual keys"
            ),
            _ => CheckResult.Warning(
                "silent",
                $"nobody answers at {socket} ({Variable}{Of(facts.Daemon)})",
                facts.Daemon.Remedy.Count > 0 ? [.. facts.Daemon.Remedy] : NewAgent
            ),
        };
    }

    private static string Of(Surroundings daemon) =>
        daemon.Whose.Length == 0 ? "" : $" of {daemon.Whose}";
}

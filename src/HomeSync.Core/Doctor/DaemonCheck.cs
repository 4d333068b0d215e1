using HomeSync.Core.Errors;
using HomeSync.Core.Locking;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>Whether a daemon runs, ours or the bash tool's, and whether it is the newest.</summary>
internal static class DaemonCheck
{
    public static Check Of(Facts facts) => new("daemon", () => Look(facts));

    private static IEnumerable<CheckResult> Look(Facts facts)
    {
        var state = ServiceState.Now(facts.Machine.Paths);
        if (state.Daemon is { } daemon)
            yield return Running(facts, daemon);
        else if (state.Bash is null)
            yield return None(facts);
        if (state.Bash is { IsDaemon: true } bash)
        {
            yield return CheckResult.Error(
                "bash-daemon",
                $"the bash tool's daemon runs (PID: {bash.Process}), and never lets go of its lock",
                "home-sync-service stop"
            );
        }
        else if (state.Bash is { } tool)
        {
            yield return CheckResult.Info(
                "bash-tool",
                $"the bash tool syncs (PID: {tool.Process})"
            );
        }
        if (state.HasStaleLock)
        {
            yield return CheckResult.Info(
                "stale-bash-lock",
                $"{BashLock.UsualPath} was left by a process that isn't there any more; the next sync removes it"
            );
        }
    }

    private static CheckResult Running(Facts facts, DaemonNote daemon)
    {
        var clock = facts.Machine.Clock;
        var program = new FileInfo(RealPath.OrItself(daemon.Program));
        if (program.Exists && program.LastWriteTimeUtc > daemon.Since.AddSeconds(1))
        {
            return CheckResult.Warning(
                "program-newer",
                $"{daemon.Program} is newer than the daemon that runs (PID: {daemon.Process})",
                IsService(facts)
                    ? ["home-sync service restart"]
                    : ["home-sync stop-daemon", "home-sync daemon"]
            );
        }
        var next = daemon.Next is { } time
            ? $"syncs next {LocalTime.Text(time, clock)}"
            : "syncs now";
        return CheckResult.Ok(
            $"runs (PID: {daemon.Process}) since {LocalTime.Text(daemon.Since, clock)}, {next}"
        );
    }

    private static CheckResult None(Facts facts) =>
        IsService(facts) && facts.Service.State.Process is not null
            ? CheckResult.Warning(
                "none",
                $"none of this version runs, though {facts.Service.Supervisor} says that the service does",
                "home-sync service restart"
            )
            : CheckResult.Info("none", "none runs");

    private static bool IsService(Facts facts)
    {
        try
        {
            return facts.Service.IsInstalled;
        }
        catch (HomeSyncException)
        {
            return false;
        }
    }
}

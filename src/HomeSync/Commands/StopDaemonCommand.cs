using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Daemon;

namespace HomeSync.Commands;

internal sealed class StopDaemonCommand(CommandHost host)
{
    /// <summary>Stop the daemon, and wait until it has ended.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("stop-daemon")]
    public int Stop(CancellationToken token) =>
        host.Run(() =>
        {
            if (host.Options.DryRun)
            {
                throw new UsageException("stop-daemon has no dry run", "home-sync status");
            }
            new DaemonStop(host.Paths, host.Log).Run(token);
            return ExitCode.Success;
        });
}

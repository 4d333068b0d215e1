using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Daemon;
using HomeSync.Core.Service;

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
            var stopped = new DaemonStop(host.Paths, host.Log).Run(token);
            var service = stopped ? InstalledService.Of(host.Paths) : null;
            if (service?.StartsAgain is { } startsAgain)
            {
                host.Log.Info(
                    startsAgain
                        ? $"{service.Supervisor} will start it again, as its file says; to keep it stopped: home-sync service stop"
                        : "It stays stopped until the next login; to start it: home-sync service start"
                );
            }
            return new(
                stopped ? Reply.Done : Reply.NothingToDo,
                json => json.Flag("starts_again", service?.StartsAgain)
            );
        });
}

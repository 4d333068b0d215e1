using ConsoleAppFramework;
using HomeSync.Cli;

namespace HomeSync.Commands;

internal sealed class SyncCommand(CommandHost host)
{
    /// <summary>Commit, take and send: bring this machine and the remote together.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="repo">The repository to work on.</param>
    /// <param name="skipPull">Don't bring in what the remote has.</param>
    /// <param name="skipPush">Don't send anything.</param>
    [Command("sync|s")]
    public int Sync(
        CancellationToken token,
        string? repo = null,
        bool skipPull = false,
        bool skipPush = false
    ) =>
        new SyncRun(host, "sync", repo, token).Start(
            opening: "Starting full home environment sync...",
            closing: "Full sync completed successfully",
            (request, settings) =>
                request with
                {
                    Take = !skipPull,
                    Send = !skipPush && settings.AutoPushEnabled,
                }
        );
}

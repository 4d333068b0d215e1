using ConsoleAppFramework;
using HomeSync.Cli;

namespace HomeSync.Commands;

internal sealed class DotfilesCommand(CommandHost host)
{
    /// <summary>Sync the dotfiles only.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="repo">The repository to work on.</param>
    /// <param name="skipPull">Don't bring in what the remote has.</param>
    /// <param name="skipPush">Don't send anything.</param>
    [Command("dotfiles|d")]
    public int Dotfiles(
        CancellationToken token,
        string? repo = null,
        bool skipPull = false,
        bool skipPush = false
    ) =>
        new SyncRun(host, "dotfiles", repo, token).Start(
            opening: null,
            closing: null,
            (request, settings) =>
                request with
                {
                    Take = !skipPull,
                    Send = !skipPush && settings.AutoPushEnabled,
                }
        );
}

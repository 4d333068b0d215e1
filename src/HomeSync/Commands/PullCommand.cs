using ConsoleAppFramework;
using HomeSync.Cli;

namespace HomeSync.Commands;

internal sealed class PullCommand(CommandHost host)
{
    /// <summary>Take what the remote has; sends nothing.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="repo">The repository to work on.</param>
    [Command("pull|l")]
    public int Pull(CancellationToken token, string? repo = null) =>
        new SyncRun(host, "pull", repo, token).Start(
            opening: null,
            closing: null,
            (request, _) => request with { Send = false }
        );
}

using ConsoleAppFramework;
using HomeSync.Cli;

namespace HomeSync.Commands;

internal sealed class PushCommand(CommandHost host)
{
    /// <summary>Send what is committed; commits nothing.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="repo">The repository to work on.</param>
    [Command("push|p")]
    public int Push(CancellationToken token, string? repo = null) =>
        new SyncRun(host, "push", repo, token).Start(
            opening: null,
            closing: "All changes pushed successfully",
            (request, _) => request.OnlySending() with { NeedsRemote = true }
        );
}

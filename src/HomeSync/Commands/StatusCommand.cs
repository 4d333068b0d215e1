using ConsoleAppFramework;
using HomeSync.Cli;

namespace HomeSync.Commands;

internal sealed class StatusCommand(CommandHost host)
{
    /// <summary>Show where repository, service and configuration stand; works offline and changes nothing.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="check">Exit code 1 for anything but in sync, waiting or never synced.</param>
    /// <param name="repo">The repository to look at.</param>
    [Command("status|st")]
    public int Status(CancellationToken token, bool check = false, string? repo = null) =>
        host.Run(() => new StatusPage(host, new StatusFacts(host, repo, token)).Show(check));
}

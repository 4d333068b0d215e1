using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Git;
using HomeSync.Core.Joining;
using HomeSync.Core.Sync;
using Microsoft.Extensions.Logging;

namespace HomeSync.Commands;

internal sealed class ResolveCommand(CommandHost host)
{
    /// <summary>Settle what this machine and the remote both changed, for the files that are named or for all.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="ours">Take this machine's version.</param>
    /// <param name="theirs">Take the remote's version.</param>
    /// <param name="repo">The repository to work on.</param>
    [Command("resolve")]
    public int Resolve(
        CancellationToken token,
        bool ours = false,
        bool theirs = false,
        string? repo = null
    ) =>
        host.Run(() =>
        {
            if (ours == theirs)
            {
                throw new UsageException(
                    "Whose version is to be taken: --ours is this machine's, --theirs the remote's",
                    "home-sync resolve --ours"
                );
            }
            host.LogToFile(LogLevel.Information);
            var config = host.LoadConfig();
            host.LogToFile(config.Settings);
            var session = host.OpenSession(config, repo);
            var paths = PathsGiven.FromTop(
                host.Operands,
                Directory.GetCurrentDirectory(),
                session.Place
            );
            var request = SyncRun.RequestOf("resolve", host, config.Settings) with
            {
                Send = config.Settings.AutoPushEnabled,
            };
            if (host.Options.DryRun)
            {
                session.Rehearse(request, token);
                return ExitCode.Success;
            }
            var outcome = session.Resolve(request, ours ? Side.Ours : Side.Theirs, paths, token);
            if (outcome.Problem is not { } problem)
            {
                host.Log.Success("Settled. To undo this: home-sync undo");
                return ExitCode.Success;
            }
            if (outcome.IsPartlySettled)
            {
                host.Log.Info(problem.Report());
                return ExitCode.Success;
            }
            host.Log.Error(problem.Report());
            return ExitCode.Error;
        });
}

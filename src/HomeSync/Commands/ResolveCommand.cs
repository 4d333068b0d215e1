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
    /// <param name="edit">Make one of both versions, in $VISUAL or $EDITOR.</param>
    /// <param name="repo">The repository to work on.</param>
    [Command("resolve")]
    public int Resolve(
        CancellationToken token,
        bool ours = false,
        bool theirs = false,
        bool edit = false,
        string? repo = null
    ) =>
        host.Run(() =>
        {
            if (new[] { ours, theirs, edit }.Count(wanted => wanted) != 1)
            {
                throw new UsageException(
                    "Whose version is to be taken: --ours is this machine's, --theirs the remote's, --edit lets you make one of both",
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
            if (edit)
                return new ResolveEdit(host, session, request, token).Run(paths);
            var side = ours ? Side.Ours : Side.Theirs;
            return End(host, session, request, session.Resolve(request, side, paths, token));
        });

    /// <summary>Tells how it ended.</summary>
    public static int End(CommandHost host, Session session, SyncRequest request, Outcome outcome)
    {
        host.NoteHealth(session, request, outcome);
        if (outcome.Problem is not { } problem)
        {
            // Undo brings back what files here held; those of who took their own are as they were.
            var isSentAsItIs = outcome is { CommitsOut: > 0, FilesIn: 0 };
            host.Log.Success(
                isSentAsItIs
                    ? "Settled. The remote's version of these files stays in the history"
                    : "Settled. To undo this: home-sync undo"
            );
            return ExitCode.Success;
        }
        if (outcome.IsPartlySettled)
        {
            host.Log.Warn(problem.Report());
            return ExitCode.Success;
        }
        host.Log.Error(problem.Report());
        return ExitCode.Error;
    }
}

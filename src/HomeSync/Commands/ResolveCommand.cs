using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Git;
using HomeSync.Core.Joining;
using HomeSync.Core.Sync;

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
            if (edit && host.Options.Json)
            {
                throw new UsageException(
                    "resolve --edit opens an editor: it has no --json",
                    "home-sync resolve --ours --json"
                );
            }
            if (new[] { ours, theirs, edit }.Count(wanted => wanted) != 1)
            {
                throw new UsageException(
                    "Whose version is to be taken: --ours is this machine's, --theirs the remote's, --edit lets you make one of both",
                    "home-sync resolve --ours"
                );
            }
            var config = host.Begin();
            var session = host.Repository.Open(config, repo);
            var paths = PathsGiven.FromTop(
                host.Operands,
                Directory.GetCurrentDirectory(),
                session.Place
            );
            var request = SyncRequest.Of("resolve", config.Settings, host.Options.Force) with
            {
                Send = config.Settings.AutoPushEnabled,
            };
            if (host.Options.DryRun)
            {
                var rehearsed = session.RehearseResolve(request, token);
                return ReplyOf(host, session, rehearsed);
            }
            if (edit)
                return new ResolveEdit(host, session, request, token).Run(paths);
            var side = ours ? Side.Ours : Side.Theirs;
            return End(host, session, request, session.Resolve(request, side, paths, token));
        });

    /// <summary>Tells how it ended.</summary>
    public static Reply End(CommandHost host, Session session, SyncRequest request, Outcome outcome)
    {
        host.Repository.NoteHealth(session, request, outcome);
        if (outcome.Problem is not { } problem)
        {
            // Undo brings back what files here held; those of who took their own are as they were.
            var isSentAsItIs = outcome is { CommitsOut: > 0, FilesIn: 0 };
            host.Log.Success(
                isSentAsItIs
                    ? "Settled. The remote's version of these files stays in the history"
                    : "Settled. To undo this: home-sync undo"
            );
            return ReplyOf(host, session, outcome);
        }
        if (outcome.IsPartlySettled)
            host.Log.Warn(problem.Report());
        else
            host.Log.Error(problem.Report());
        return ReplyOf(host, session, outcome);
    }

    /// <summary>Settling some of the files, while others wait, is what was asked for.</summary>
    private static Reply ReplyOf(CommandHost host, Session session, Outcome outcome)
    {
        var result = new SyncResult
        {
            DryRun = host.Options.DryRun,
            Session = session,
            Dotfiles = outcome,
        };
        return outcome is { Problem: { } problem, IsPartlySettled: false }
            ? Reply.Failed(problem, result.Write)
            : new(outcome.Code, result.Write);
    }
}

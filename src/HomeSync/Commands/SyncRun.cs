using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.Core.Git;
using HomeSync.Core.Sync;

namespace HomeSync.Commands;

/// <summary>What sync, dotfiles, push and pull have in common.</summary>
internal sealed class SyncRun(
    CommandHost host,
    string operation,
    string? repo,
    CancellationToken cancelled
)
{
    public int Start(
        string? opening,
        string? closing,
        Func<SyncRequest, Settings, SyncRequest> shape
    ) =>
        host.Run(() =>
        {
            if (SyncMarker.IsSet(host.Environment))
            {
                host.Log.Debug("Started by a hook inside a sync: nothing to do");
                return ExitCode.Success;
            }
            var config = host.LoadConfig();
            var session = host.OpenSession(config, repo);
            var request = shape(RequestOf(config.Settings), config.Settings);
            if (host.Options.DryRun)
            {
                session.Rehearse(request, cancelled);
                return ExitCode.Success;
            }
            host.LogToFile(config.Settings.LogLevel);
            return Sync(session, request, opening, closing);
        });

    private int Sync(Session session, SyncRequest request, string? opening, string? closing)
    {
        if (opening is not null)
            host.Log.Info(opening);
        if (request.Take)
            host.Log.Info("Syncing dotfiles...");
        var outcome = session.Sync(request, cancelled);
        if (outcome.Problem is { } problem)
        {
            host.Log.Error(problem.Report());
            return ExitCode.Error;
        }
        if (closing is not null)
            host.Log.Success(closing);
        return ExitCode.Success;
    }

    private SyncRequest RequestOf(Settings settings) =>
        new(operation)
        {
            Commit = host.Options.Force || settings.AutoCommit,
            CommitUntracked = settings.AutoCommitUntracked,
            MaxFileSize = settings.MaxFileSize,
        };
}

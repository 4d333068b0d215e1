using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
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
            var result = new SyncResult { DryRun = host.Options.DryRun };
            if (host.SyncAround is { } around)
            {
                host.Log.Info(
                    $"Started by a hook of a sync that is under way (PID: {around}): nothing to do"
                );
                return new("inside-sync", result.Write);
            }
            var config = host.Begin();
            var half = new CredentialHalf(host, operation, config.Settings, cancelled);
            var request = shape(
                SyncRequest.Of(operation, config.Settings, host.Options.Force),
                config.Settings
            );
            if (operation == "sync" && !config.Settings.SyncDotfiles)
            {
                host.Log.Info(
                    "sync_dotfiles is off in the configuration: the dotfiles are left alone"
                );
                var end = half.Run(request.Take, request.Send)!;
                if (!result.DryRun)
                    host.Repository.NoteHealth(config.Settings, end);
                return End(result with { Credentials = end });
            }
            result = result with { Session = host.Repository.Open(config, repo) };
            return result.DryRun
                ? Rehearse(result, request, half)
                : Sync(result, request, half, opening, closing);
        });

    private Reply Rehearse(SyncResult result, SyncRequest request, CredentialHalf half)
    {
        result = result with { Credentials = half.Run(request.Take, request.Send) };
        return End(result with { Dotfiles = result.Session!.Rehearse(request, cancelled) });
    }

    private Reply Sync(
        SyncResult result,
        SyncRequest request,
        CredentialHalf half,
        string? opening,
        string? closing
    )
    {
        if (opening is not null)
            host.Log.Info(opening);
        if (request.Take)
            host.Log.Info("Syncing dotfiles...");
        var outcome = result.Session!.Sync(request, cancelled);
        if (outcome.Problem is { } problem)
            host.Log.Error(problem.Report());
        result = result with { Dotfiles = outcome };
        host.SoFar = result.Write;
        var credentials = Credentials(half, result.Session!, request, outcome);
        host.Repository.NoteHealth(result.Session!, request, outcome, credentials);
        var reply = End(result with { Credentials = credentials });
        if (credentials?.Problem is not null)
            host.Log.Error(reply.Problem!.Message);
        // What reached nobody is no failure, and no success to announce either: the warning stands.
        else if (closing is not null && outcome is { Succeeded: true, ReachedNobody: false })
            host.Log.Success(closing);
        return reply;
    }

    private CredentialsEnd? Credentials(
        CredentialHalf half,
        Session session,
        SyncRequest request,
        Outcome outcome
    )
    {
        try
        {
            return half.Run(request.Take, request.Send);
        }
        catch (OperationCanceledException)
        {
            // The other half has ended, and how it stands is worth knowing.
            host.Repository.NoteHealth(session, request, outcome);
            if (!outcome.Succeeded)
                throw;
            throw new InterruptedException(
                "Interrupted; the dotfiles are synced, the credentials may not be"
            );
        }
    }

    /// <summary>One end of both halves: what is half done has a name of its own.</summary>
    private static Reply End(SyncResult result) =>
        (result.Dotfiles?.Problem, result.Credentials?.Problem) switch
        {
            (null, null) => new(result.Dotfiles?.Code ?? "dotfiles-off", result.Write),
            ({ } dotfiles, null) => Reply.Failed(dotfiles, result.Write),
            (null, { } credentials) => Reply.Failed(
                Half(
                    "credentials-failed",
                    result.Dotfiles is null || result.DryRun
                        ? "The credentials can't be synced"
                        : "The dotfiles are synced, the credentials are not",
                    [credentials]
                ),
                result.Write
            ),
            ({ } dotfiles, { } credentials) => Reply.Failed(
                Half(
                    "nothing-synced",
                    "Neither the dotfiles nor the credentials are synced",
                    [dotfiles, credentials]
                ),
                result.Write
            ),
        };

    private static HomeSyncException Half(string code, string what, HomeSyncException[] problems) =>
        new(what)
        {
            Code = code,
            Details = [.. problems.Select(p => p.Message)],
            Causes = [.. problems.SelectMany(p => p.Causes)],
            Run = [.. problems.SelectMany(p => p.Run)],
        };
}

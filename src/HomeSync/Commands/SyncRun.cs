using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.Core.Git;
using HomeSync.Core.Sync;
using Microsoft.Extensions.Logging;

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
            if (SyncMarker.SyncAround(host.Environment) is { } around)
            {
                host.Log.Info(
                    $"Started by a hook of a sync that is under way (PID: {around}): nothing to do"
                );
                return ExitCode.Success;
            }
            host.LogToFile(LogLevel.Information);
            var config = host.LoadConfig();
            host.LogToFile(config.Settings);
            var half = new CredentialHalf(host, operation, config.Settings, cancelled);
            if (operation == "sync" && !config.Settings.SyncDotfiles)
            {
                host.Log.Info(
                    "sync_dotfiles is off in the configuration: the dotfiles are left alone"
                );
                return half.Run(takes: true, sends: true) is null
                    ? ExitCode.Success
                    : ExitCode.Error;
            }
            var session = host.OpenSession(config, repo);
            var request = shape(RequestOf(operation, host, config.Settings), config.Settings);
            if (host.Options.DryRun)
            {
                var missing = half.Run(request.Take, request.Send);
                session.Rehearse(request, cancelled);
                return missing is null ? ExitCode.Success : ExitCode.Error;
            }
            return Sync(session, request, half, opening, closing);
        });

    private int Sync(
        Session session,
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
        var outcome = session.Sync(request, cancelled);
        if (outcome.Problem is { } problem)
            host.Log.Error(problem.Report());
        var failure = half.Run(request.Take, request.Send);
        host.NoteHealth(session, request, outcome, failure);
        if (failure is not null)
        {
            host.Log.Error(
                outcome.Succeeded
                    ? "The dotfiles are synced, the credentials are not"
                    : "Neither the dotfiles nor the credentials are synced"
            );
            return ExitCode.Error;
        }
        if (!outcome.Succeeded)
            return ExitCode.Error;
        // Offline is no failure, and no success to announce either: the warning stands.
        if (closing is not null && outcome.Code != "offline")
            host.Log.Success(closing);
        return ExitCode.Success;
    }

    public static SyncRequest RequestOf(string operation, CommandHost host, Settings settings) =>
        SyncRequest.Of(operation, settings, host.Options.Force);
}

using HomeSync.Commands;
using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Notifications;
using HomeSync.Core.Sync;

namespace HomeSync.Cli;

/// <summary>The repository that a command works in: only the one that is usually synced counts for how syncing stands.</summary>
internal sealed class CommandRepository(CommandHost host)
{
    private bool isUsual;

    /// <summary>Opens the repository that <c>--repo</c>, the environment or the configuration names.</summary>
    public Session Open(LoadedConfig config, string? repo)
    {
        var choice = new RepositoryFinder(host.Paths, host.Environment).Find(config, repo);
        host.Log.Debug($"Repository {choice.WorkTree}, named by {choice.Origin}");
        var session = SessionOf(config, choice);
        isUsual = repo is null || IsUsual(config, session);
        return session;
    }

    /// <summary>Takes a whole sync, both ways, into account of how syncing stands.</summary>
    /// <param name="session">Where.</param>
    /// <param name="request">What was to be done.</param>
    /// <param name="outcome">How that ended.</param>
    /// <param name="credentials">How the other half ended; null where it had no part in it.</param>
    public void NoteHealth(
        Session session,
        SyncRequest request,
        Outcome outcome,
        CredentialsEnd? credentials = null
    )
    {
        var settings = session.Settings;
        // Of the repository that is usually synced, not of one that was named for once.
        if (!isUsual || !request.Take || request.Send != settings.AutoPushEnabled)
            return;
        var dotfiles = Endings.Of(outcome);
        if ((credentials is null ? dotfiles : credentials.With(dotfiles)) is { } ending)
            Keeper().Note(session.Place.WorkTree, ending, settings, CancellationToken.None);
    }

    /// <summary>The same where the configuration leaves the dotfiles alone.</summary>
    public void NoteHealth(Settings settings, CredentialsEnd credentials)
    {
        if (credentials.With(Endings.WithoutDotfiles) is { } ending)
            Keeper().Note(repository: "", ending, settings, CancellationToken.None);
    }

    private HealthKeeper Keeper() =>
        new(host.Paths, host.Clock, host.Log, isWatched: host.HasTerminal);

    /// <summary>Whether it is the one that is synced when nobody names one.</summary>
    private bool IsUsual(LoadedConfig config, Session session)
    {
        try
        {
            var usual = new RepositoryFinder(host.Paths, host.Environment).Find(config);
            return SessionOf(config, usual).Place.WorkTree == session.Place.WorkTree;
        }
        catch (HomeSyncException)
        {
            // There is none, or none that can be opened.
            return false;
        }
    }

    private Session SessionOf(LoadedConfig config, RepositoryChoice choice) =>
        new(
            host.Paths,
            host.Environment,
            config.Settings,
            choice,
            host.HasTerminal,
            host.Clock,
            host.Log,
            host.Console.Progress
        );
}

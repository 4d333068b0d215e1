using HomeSync.Core.Configuration;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Notifications;

/// <summary>Keeps account of how syncing stands, and tells whoever isn't looking when that changes.</summary>
public sealed class HealthKeeper
{
    private readonly HealthFile file;
    private readonly TimeProvider clock;
    private readonly Log log;
    private readonly Desktop desktop;
    private readonly bool isWatched;

    /// <summary>Whether the file has what this process knows.</summary>
    private bool isKept = true;

    /// <param name="paths">Whose.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="log">Hears what can't be kept.</param>
    /// <param name="isWatched">A person sees what happens, and need not be told.</param>
    public HealthKeeper(UserPaths paths, TimeProvider clock, Log log, bool isWatched)
    {
        (this.clock, this.log, this.isWatched) = (clock, log, isWatched);
        file = new HealthFile(paths.HealthFile);
        desktop = new Desktop(new ProcessRunner());
        Now = file.Read();
    }

    /// <summary>How it stands, as far as this process knows; null before the first sync.</summary>
    public Health? Now { get; private set; }

    /// <summary>Why the last message wasn't shown; null when it was.</summary>
    public string? DesktopProblem => desktop.Problem;

    /// <summary>Takes one more sync into account.</summary>
    /// <param name="repository">Its working tree; empty when it isn't even known.</param>
    /// <param name="end">How it ended.</param>
    /// <param name="settings">Whether and when to tell.</param>
    /// <param name="cancelled">Gives up telling.</param>
    public void Note(string repository, Ending end, Settings settings, CancellationToken cancelled)
    {
        Refresh();
        var known = Before(repository);
        var (after, notices) = HealthRules.After(
            known,
            end,
            clock.GetUtcNow(),
            settings.StaleLimit
        );
        Now = after with
        {
            Repository = repository.Length > 0 ? repository : after.Repository,
            IsOfNone = repository.Length == 0,
        };
        Keep();
        // Kept before: a notice that is lost in a crash is told by status, one that is repeated for ever by nobody.
        if (isWatched)
            return;
        string[] unseen =
        [
            .. notices
                .Where(n => !settings.NotificationsEnabled || !desktop.Show(n.Text, cancelled))
                .Select(n => n.Kind),
        ];
        if (unseen.Length == 0)
            return;
        // A desktop may take its time.
        Refresh();
        Now = Now with
        {
            // Who believes that it fails is told once more that it works.
            Told =
                settings.NotificationsEnabled && unseen.Contains(Notice.Works)
                    ? known.Told
                    : [.. Now.Told.Except(unseen)],
            HeldBackTold = unseen.Contains(Notice.HeldBack) ? known.HeldBackTold : Now.HeldBackTold,
        };
        Keep();
    }

    /// <summary>How it stood; another repository begins anew, but for credentials, which are of all.</summary>
    private Health Before(string repository) =>
        Now is null ? new Health()
        : repository.Length > 0 && Now.Repository.Length > 0 && Now.Repository != repository
            ? new Health { Credentials = Now.Credentials }
        : Now;

    /// <summary>Others sync as well, and wrote down how that ended.</summary>
    private void Refresh() => Now = isKept ? file.Read() ?? Now : Now;

    private void Keep()
    {
        try
        {
            file.Write(Now!);
            isKept = true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (isKept)
                log.Warn($"How syncing stands can't be written down: {fault.Message}");
            isKept = false;
        }
    }
}

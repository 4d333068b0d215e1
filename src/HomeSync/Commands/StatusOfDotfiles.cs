using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Notifications;
using HomeSync.Core.Sync;

namespace HomeSync.Commands;

/// <summary>The part of <c>status</c> that is about the repository; all of it is looked at before anything is shown.</summary>
internal sealed class StatusOfDotfiles
{
    private readonly CommandHost host;
    private readonly bool isWanted;

    public StatusOfDotfiles(
        CommandHost host,
        LoadedConfig config,
        string? repo,
        CancellationToken cancelled
    )
    {
        (this.host, isWanted) = (host, config.Settings.SyncDotfiles);
        try
        {
            Session = host.Repository.Open(config, repo);
            Report = Session.Report(cancelled);
        }
        catch (HomeSyncException fault)
        {
            Problem = fault;
        }
    }

    /// <summary>The repository; null when there is none that could be synced.</summary>
    public Session? Session { get; }

    /// <summary>What can be told of it; null when nothing can.</summary>
    public RepositoryReport? Report { get; }

    /// <summary>Why nothing can be told; null when something can.</summary>
    public HomeSyncException? Problem { get; }

    /// <summary>How syncing of this repository stands; null when it was never synced.</summary>
    public Health? Health
    {
        get
        {
            var kept = new HealthFile(host.Paths.HealthFile).Read();
            if (kept is null || (Session?.Place.WorkTree is { } here && !kept.IsOf(here, isWanted)))
                return null;
            // Another command may have met it meanwhile.
            return Report is { Conflicts: [var first, ..] }
                ? kept with
                {
                    State = HealthState.Conflicted,
                    What = kept.State == HealthState.Conflicted ? kept.What : first,
                }
                : kept;
        }
    }

    /// <summary>Whether there is no repository that could be synced.</summary>
    public bool IsMissing => Session is null;

    public void Show()
    {
        if (Session is not null)
            Line($"Repository: {Session.Place.WorkTree}");
        if (Problem is not null)
        {
            Line("Not a git repository");
            host.Log.Warn(Problem.Report());
        }
        if (Report is not { } report)
            return;
        Line($"Branch: {report.Branch ?? "none (HEAD is detached)"}");
        Line($"Upstream: {report.Upstream ?? "none"}");
        if (report is { Ahead: { } ahead, Behind: { } behind })
            Line($"Ahead: {ahead}, behind: {behind} (as last known)");
        Line(
            $"Changed: {report.Changed}, untracked: {report.Untracked}, not synced: {report.NotSynced}"
        );
        if (report.Obstruction is { } obstruction)
            Line($"In the way of a sync: {obstruction}");
        foreach (var conflict in report.Conflicts)
            Line($"In conflict: {conflict}");
        if (report.Conflicts.Count > 0)
        {
            var force =
                report.Changed > 0 ? " (each with --force: it commits your changes first)" : "";
            Line($"To settle it: home-sync resolve --ours, --theirs or --edit{force}");
        }
        foreach (var row in report.Rows)
            Line(row);
    }

    private void Line(string text) => host.Console.Out.WriteLine(text);
}

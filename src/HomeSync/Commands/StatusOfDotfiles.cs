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
    private readonly Session? session;
    private readonly RepositoryReport? report;
    private readonly HomeSyncException? problem;

    public StatusOfDotfiles(
        CommandHost host,
        LoadedConfig config,
        string? repo,
        CancellationToken cancelled
    )
    {
        this.host = host;
        try
        {
            session = host.OpenSession(config, repo);
            report = session.Report(cancelled);
        }
        catch (HomeSyncException fault)
        {
            problem = fault;
        }
    }

    /// <summary>How syncing of this repository stands; null when it was never synced.</summary>
    public Health? Health
    {
        get
        {
            var kept = new HealthFile(host.Paths.HealthFile).Read();
            if (session is not null && kept?.Repository != session.Place.WorkTree)
                return null;
            // Another command may have met it meanwhile.
            return kept is not null && report is { Conflicts: [var first, ..] }
                ? kept with
                {
                    State = HealthState.Conflicted,
                    What = kept.State == HealthState.Conflicted ? kept.What : first,
                }
                : kept;
        }
    }

    /// <summary>Whether there is no repository that could be synced.</summary>
    public bool IsMissing => session is null;

    public void Show()
    {
        if (session is not null)
            Line($"Repository: {session.Place.WorkTree}");
        if (problem is not null)
        {
            Line("Not a git repository");
            host.Log.Warn(problem.Report());
        }
        if (report is null)
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
            Line("To settle it: home-sync resolve --ours or --theirs");
        foreach (var row in report.Rows)
            Line(row);
    }

    private void Line(string text) => host.Console.Out.WriteLine(text);
}

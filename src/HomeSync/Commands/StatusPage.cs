using System.Globalization;
using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Locking;
using HomeSync.Core.Logging;
using HomeSync.Core.Metrics;
using HomeSync.Core.Sync;

namespace HomeSync.Commands;

/// <summary>The page that <c>status</c> prints; its headings and old lines are what scripts read (legacy contract).</summary>
internal sealed class StatusPage(CommandHost host)
{
    /// <returns>The exit code: 1 when the configuration can't be used, though the page goes on without it.</returns>
    public int Show(string? repo, CancellationToken cancelled)
    {
        host.Log.Info("Home Environment Sync Status");
        var (config, code) = Config();
        Section("Dotfiles Status");
        Dotfiles(config, repo, cancelled);
        LastSync();
        Section("Credentials Status");
        Line("Credential management not available");
        Section("Service Status");
        Line(Service());
        Section("Configuration");
        Line(
            $"Config file: {config.FilePath ?? host.Paths.ConfigFile + " (not used, the defaults apply)"}"
        );
        Line($"Log directory: {host.Paths.LogFolder}");
        Line($"Sync interval: {config.Settings.SyncInterval.TotalSeconds:0} seconds");
        return code;
    }

    private (LoadedConfig Config, int Code) Config()
    {
        try
        {
            return (host.LoadConfig(), ExitCode.Success);
        }
        catch (ConfigException problem)
        {
            host.Log.Error(problem.Report());
            return (new LoadedConfig(new Settings(), [], null), ExitCode.Error);
        }
    }

    private void Dotfiles(LoadedConfig config, string? repo, CancellationToken cancelled)
    {
        RepositoryReport report;
        try
        {
            var session = host.OpenSession(config, repo);
            Line($"Repository: {session.Place.WorkTree}");
            report = session.Report(cancelled);
        }
        catch (HomeSyncException problem)
        {
            Line("Not a git repository");
            host.Log.Warn(problem.Report());
            return;
        }
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

    private void LastSync()
    {
        var metrics = new MetricsFile(host.Paths.MetricsFile).Last(1);
        if (metrics.Problem is { } problem)
            host.Log.Warn($"The metrics can't be read: {problem}");
        if (metrics.Newest is not { } last)
        {
            Line("Last sync: never");
            return;
        }
        var time = TimeZoneInfo
            .ConvertTime(last.Time, host.Clock.LocalTimeZone)
            .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        Line(
            $"Last sync: {time}, {Printable.Text(last.Operation)} took {last.DurationMs} ms and ended as {Printable.Text(last.Result)}"
        );
        var totals = metrics.Totals;
        Line(
            $"Totals: {totals.Runs} runs, {totals.Failures} failed, {totals.CommitsIn} commits in, {totals.CommitsOut} commits out"
        );
    }

    private static string Service() =>
        ServiceState.Now() switch
        {
            { Running: { } tool } => $"Sync service: Running (PID: {tool.Process})",
            { HasStaleLock: true } => "Sync service: Stopped (stale lock file)",
            _ => "Sync service: Stopped",
        };

    private void Section(string name) => Line($"\n=== {name} ===");

    private void Line(string text) => host.Console.Out.WriteLine(text);
}

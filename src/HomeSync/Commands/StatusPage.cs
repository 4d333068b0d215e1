using System.Globalization;
using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Locking;
using HomeSync.Core.Logging;
using HomeSync.Core.Metrics;
using HomeSync.Core.Notifications;

namespace HomeSync.Commands;

/// <summary>The page that <c>status</c> prints; its headings and old lines are what scripts read (legacy contract).</summary>
internal sealed class StatusPage(CommandHost host)
{
    /// <param name="repo">The repository; null for the usual one.</param>
    /// <param name="check">Whether the exit code tells how syncing stands.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <returns>The exit code: 1 also when the configuration can't be used, though the page goes on without it.</returns>
    public int Show(string? repo, bool check, CancellationToken cancelled)
    {
        host.Log.Info("Home Environment Sync Status");
        var (config, problem) = Config();
        var code = problem is null ? ExitCode.Success : ExitCode.Error;
        var dotfiles = new StatusOfDotfiles(host, config, repo, cancelled);
        var health = dotfiles.Health;
        Line($"State: {HealthLine.Of(health, host.Clock, config.Settings.StaleLimit)}");
        if (check && (dotfiles.IsMissing || NeedsSomebody(health, config.Settings)))
            code = ExitCode.Error;
        if (problem is null)
            host.TellOf(config);
        else
            host.Log.Error(problem.Report());
        Section("Dotfiles Status");
        dotfiles.Show();
        LastSync();
        Section("Credentials Status");
        Credentials(config.Settings, cancelled);
        Section("Service Status");
        if (!Service())
            code = ExitCode.Error;
        Section("Configuration");
        Line(
            $"Config file: {config.FilePath ?? host.Paths.ConfigFile + " (not used, the defaults apply)"}"
        );
        Line($"Log directory: {host.Paths.LogFolder}");
        Line($"Sync interval: {config.Settings.SyncInterval.TotalSeconds:0} seconds");
        return code;
    }

    private (LoadedConfig Config, ConfigException? Problem) Config()
    {
        try
        {
            return (host.ReadConfig(), null);
        }
        catch (ConfigException problem)
        {
            return (new LoadedConfig(new Settings(), [], null), problem);
        }
    }

    private bool NeedsSomebody(Health? health, Settings settings) =>
        health is not null
        && (
            health.State is HealthState.Failing or HealthState.Conflicted
            || health.IsStale(host.Clock.GetUtcNow(), settings.StaleLimit)
        );

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

    private void Credentials(Settings settings, CancellationToken cancelled)
    {
        var credentials = host.Credentials(settings, cancelled);
        var count = credentials.Count(cancelled);
        Line(count is null ? "Credential management not available" : $"Stored secrets: {count}");
        var (taken, sent) = credentials.Note;
        if (taken is null && sent is null)
            return;
        Line($"Credentials last came in: {Time(taken)}, went out: {Time(sent)}");
        var now = host.Clock.GetUtcNow();
        var limit = settings.CredentialsStaleLimit;
        if (now - taken > limit || (settings.RemoteBackupEnabled && now - sent > limit))
            host.Log.Warn("Credentials haven't been synced for longer than stale_after");
    }

    private string Time(DateTimeOffset? time) =>
        time is not { } known
            ? "never"
            : TimeZoneInfo
                .ConvertTime(known, host.Clock.LocalTimeZone)
                .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <returns>Whether that can be told.</returns>
    private bool Service()
    {
        try
        {
            Line(
                ServiceState.Now(host.Paths) switch
                {
                    { Daemon: { } daemon } => $"Sync service: Running (PID: {daemon.Process})",
                    { Running: { } tool } => $"Sync service: Running (PID: {tool.Process})",
                    { HasStaleLock: true } => "Sync service: Stopped (stale lock file)",
                    _ => "Sync service: Stopped",
                }
            );
            return true;
        }
        catch (LockException unreadable)
        {
            Line("Sync service: Unknown");
            host.Log.Error(unreadable.Report());
            return false;
        }
    }

    private void Section(string name) => Line($"\n=== {name} ===");

    private void Line(string text) => host.Console.Out.WriteLine(text);
}

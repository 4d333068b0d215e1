using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.Core.Logging;
using HomeSync.Core.Notifications;
using HomeSync.Core.Text;

namespace HomeSync.Commands;

/// <summary>The page that <c>status</c> prints; its headings and old lines are what scripts read (legacy contract).</summary>
internal sealed class StatusPage(CommandHost host, StatusFacts facts)
{
    /// <param name="check">Whether the exit code tells how syncing stands.</param>
    /// <returns>Exit code 1 also when the configuration can't be used, though the page goes on without it.</returns>
    public Reply Show(bool check)
    {
        host.Log.Info("Home Environment Sync Status");
        var settings = facts.Config.Settings;
        var (dotfiles, health) = (facts.Dotfiles, facts.Dotfiles.Health);
        Line($"State: {HealthLine.Of(health, host.Clock, settings.StaleLimit)}");
        if (facts.ConfigProblem is { } problem)
            host.Log.Error(problem.Report());
        else
            host.TellOf(facts.Config);
        Section("Dotfiles Status");
        dotfiles.Show();
        if (health is { HeldBack: { Count: > 0 } held })
            Line($"Held back, since it looks like a secret: {Listed.OnOneLine(held)}");
        LastSync();
        Section("Credentials Status");
        Credentials();
        Section("Service Status");
        Service();
        Section("Configuration");
        Line(
            $"Config file: {facts.Config.FilePath ?? host.Paths.ConfigFile + " (not used, the defaults apply)"}"
        );
        Line($"Log directory: {host.Paths.LogFolder}");
        Line($"Sync interval: {settings.SyncInterval.TotalSeconds:0} seconds");
        var isBad =
            facts.ConfigProblem is not null
            || facts.ServiceProblem is not null
            || (check && (dotfiles.IsMissing || facts.NeedsSomebody));
        var json = new StatusJson(facts, host.Paths);
        return new(json.Code, json.Write) { Exit = isBad ? ExitCode.Error : ExitCode.Success };
    }

    private void LastSync()
    {
        var metrics = facts.Metrics;
        if (metrics.Problem is { } problem)
            host.Log.Warn($"The metrics can't be read: {problem}");
        if (metrics.Newest is not { } last)
        {
            Line("Last sync: never");
            return;
        }
        Line(
            $"Last sync: {Time(last.Time)}, {Printable.Text(last.Operation)} took {last.DurationMs} ms and ended as {Printable.Text(last.Result)}"
        );
        var totals = metrics.Totals;
        Line(
            $"Totals: {Amount.Of(totals.Runs, "run")}, {totals.Failures} failed, {Amount.Of(totals.CommitsIn, "commit")} in, {Amount.Of(totals.CommitsOut, "commit")} out"
        );
    }

    private void Credentials()
    {
        Line(
            facts.Secrets is { } count
                ? $"Stored secrets: {count}"
                : "Credential management not available"
        );
        var (taken, sent) = facts.CredentialNote;
        if (taken is null && sent is null)
            return;
        Line($"Credentials last came in: {Time(taken)}, went out: {Time(sent)}");
        if (facts.AreCredentialsStale)
            host.Log.Warn("Credentials haven't been synced for longer than stale_after");
    }

    private string Time(DateTimeOffset? time) =>
        time is not { } known ? "never" : LocalTime.Text(known, host.Clock);

    private void Service()
    {
        Line(
            facts.Service switch
            {
                null => "Sync service: Unknown",
                { Daemon: { } daemon } => $"Sync service: Running (PID: {daemon.Process})",
                { Bash: { } tool } => $"Sync service: Running (PID: {tool.Process})",
                { HasStaleLock: true } => "Sync service: Stopped (stale lock file)",
                _ => "Sync service: Stopped",
            }
        );
        if (facts.ServiceProblem is { } unreadable)
            host.Log.Error(unreadable.Report());
    }

    private void Section(string name) => Line($"\n=== {name} ===");

    private void Line(string text) => host.Console.Out.WriteLine(text);
}

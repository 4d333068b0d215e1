using System.Text.Json;
using HomeSync.Cli;
using HomeSync.Core.Locking;
using HomeSync.Core.Metrics;
using HomeSync.Core.Platform;
using HomeSync.Core.Sync;

namespace HomeSync.Commands;

/// <summary>The same as <see cref="StatusPage"/>, for <c>--json</c>.</summary>
internal sealed class StatusJson(StatusFacts facts, UserPaths paths)
{
    /// <summary>What keeps it from being told comes first, then how syncing stands.</summary>
    public string Code =>
        facts.ConfigProblem?.Code
        ?? facts.ServiceProblem?.Code
        ?? facts.Dotfiles.Problem?.Code
        ?? facts.State;

    public void Write(Utf8JsonWriter json)
    {
        var health = facts.Dotfiles.Health;
        json.Text("state", facts.State);
        json.Text("what", health?.What);
        json.Time("since", health?.Since);
        json.Time("last_in_sync", health?.Synced);
        json.Texts("held_back", health?.HeldBack ?? []);
        json.File("repository", facts.Dotfiles.Session?.Place.WorkTree);
        json.Object(
            "dotfiles",
            facts.Dotfiles.Report is { } report ? _ => Dotfiles(json, report) : null
        );
        json.Object("last_run", facts.Metrics.Newest is { } last ? _ => Run(json, last) : null);
        json.Object("totals", _ => Totals(json, facts.Metrics.Totals));
        json.Object("credentials", _ => Credentials(json));
        json.Object("service", facts.Service is { } state ? _ => Service(json, state) : null);
        json.File("config", facts.Config.FilePath);
        json.File("log_folder", paths.LogFolder);
        json.Number("sync_interval", (long)facts.Config.Settings.SyncInterval.TotalSeconds);
        json.Objects(
            "problems",
            Problems(),
            problem =>
            {
                json.Text("code", problem.Code);
                json.Members(problem);
            }
        );
    }

    private IEnumerable<Core.Errors.HomeSyncException> Problems()
    {
        if (facts.ConfigProblem is { } config)
            yield return config;
        if (facts.Dotfiles.Problem is { } dotfiles)
            yield return dotfiles;
        if (facts.ServiceProblem is { } service)
            yield return service;
    }

    private void Dotfiles(Utf8JsonWriter json, RepositoryReport report)
    {
        json.Text("branch", report.Branch);
        json.Text("upstream", report.Upstream);
        json.Number("ahead", report.Ahead);
        json.Number("behind", report.Behind);
        json.Number("changed", report.Changed);
        json.Number("untracked", report.Untracked);
        json.Number("not_synced", report.NotSynced);
        json.Text("in_the_way", report.Obstruction);
        json.Files(
            "conflicts",
            report.Conflicts.Count > 0 ? facts.Dotfiles.Session!.OpenConflicts : []
        );
    }

    private static void Run(Utf8JsonWriter json, SyncRecord last)
    {
        json.Time("time", last.Time);
        json.Text("operation", last.Operation);
        json.Number("took_ms", last.DurationMs);
        json.Text("code", last.Result);
    }

    private static void Totals(Utf8JsonWriter json, SyncTotals totals)
    {
        json.Number("runs", totals.Runs);
        json.Number("failures", totals.Failures);
        json.Number("commits_in", totals.CommitsIn);
        json.Number("commits_out", totals.CommitsOut);
    }

    private void Credentials(Utf8JsonWriter json)
    {
        json.Number("secrets", facts.Secrets);
        json.Time("last_in", facts.CredentialNote.In);
        json.Time("last_out", facts.CredentialNote.Out);
        json.Flag("stale", facts.AreCredentialsStale);
    }

    private static void Service(Utf8JsonWriter json, ServiceState state)
    {
        json.Flag("running", state.Daemon is not null || state.Bash is not null);
        json.Number("process", state.Daemon?.Process ?? state.Bash?.Process);
        json.Flag("stale_lock", state.HasStaleLock);
    }
}

using System.Text.Json;
using HomeSync.Cli;
using HomeSync.Core.Errors;
using HomeSync.Core.Locking;
using HomeSync.Core.Logging;
using HomeSync.Core.Metrics;
using HomeSync.Core.Service;
using HomeSync.Core.Text;

namespace HomeSync.Commands;

/// <summary>The page that <c>service status</c> prints.</summary>
internal sealed class ServicePage(CommandHost host)
{
    private const string Untold = "can't be told";

    public Reply Show(ServiceReport report)
    {
        var state = report.State;
        Line($"Service: home-sync, kept running by {report.Supervisor}");
        var by = report.IsPackaged ? "by a package, " : "";
        var file = report.IsInstalled ? by + Printable.Text(report.File) : Told(state, "no");
        Line($"Installed: {file}");
        Line($"Loaded: {Told(state, YesOrNo(state.IsLoaded))}");
        Line($"Running: {Told(state, Running(state))}");
        Line($"Starts at login: {Told(state, YesOrNo(report.StartsAtLogin))}");
        if (state.LastEnd.Length > 0)
            Line($"Last exit: {Printable.Text(state.LastEnd)}");
        if (state.Says.Length > 0)
            Line($"It says: {Printable.Text(state.Says)}");
        Syncs(state);
        Program(report);
        Differences(report);
        Sizes(report);
        if (report.IsPackaged)
            Line("To have one of your own instead, with your PATH: home-sync service install");
        else if (!report.IsInstalled)
            Line("To install it: home-sync service install");
        if (report.Advice is { } advice)
            Line(advice);
        if (state.Problem is { } problem)
            host.Log.Warn($"{report.Supervisor} can't be asked: {problem}");
        return new(Reply.Ok, json => Write(json, report));
    }

    private void Write(Utf8JsonWriter json, ServiceReport report)
    {
        var state = report.State;
        json.Text("supervisor", report.Supervisor);
        json.File("file", report.File);
        json.Flag("installed", report.IsInstalled);
        json.Flag("loaded", state.IsLoaded);
        json.Flag("running", state.Process is not null);
        json.Number("process", state.Process);
        json.Flag("starts_again", state.IsActive);
        json.Flag("starts_at_login", report.StartsAtLogin);
        json.Text("last_exit", state.LastEnd.Length > 0 ? state.LastEnd : null);
        json.File("program", report.Program);
        json.Flag("program_exists", report.ProgramIsThere);
        json.Flag("program_newer", report.ProgramIsNewer);
        json.Flag("file_readable", report.Differences is not null);
        json.Objects(
            "differences",
            report.Differences ?? [],
            difference =>
            {
                json.Text("setting", difference.Setting);
                json.Text("there", difference.There);
                json.Text("ours", difference.Ours);
            }
        );
        json.Files("logs", [.. report.Outputs.Select(output => output.File), host.Paths.LogFile]);
    }

    private static string Running(Supervised state)
    {
        var since = state.Since is { } start ? $", since {LocalTime.Text(start)}" : "";
        return state.Process is { } process ? $"yes (PID: {process}{since})"
            : state.IsActive ? "not now; it is started again by itself"
            : "no";
    }

    private void Syncs(Supervised state)
    {
        var metrics = new MetricsFile(host.Paths.MetricsFile).Last(1);
        if (metrics.Problem is { } problem)
            host.Log.Warn($"The metrics can't be read: {problem}");
        if (metrics.Newest is not { } last)
        {
            Line($"Last sync: {(metrics.Problem is null ? "never" : Untold)}");
            return;
        }
        Line(
            $"Last sync: {LocalTime.Text(last.Time, host.Clock)}, ended as {Printable.Text(last.Result)}"
        );
        if (state.Process is not null)
            NextSync();
    }

    /// <summary>As the daemon itself has noted it: it may have another interval, or try a failure again.</summary>
    private void NextSync()
    {
        try
        {
            if (ServiceState.Now(host.Paths).Daemon is not { } daemon)
                return;
            var next = daemon.Next is { } time ? LocalTime.Text(time, host.Clock) : "under way";
            Line($"Next sync: {next}");
        }
        catch (LockException unreadable)
        {
            host.Log.Warn(unreadable.Report());
        }
    }

    private void Program(ServiceReport report)
    {
        if (report.Program is not { } program)
            return;
        Line($"Program: {Printable.Text(program)}");
        if (!report.ProgramIsThere)
            Line("  It isn't there, or may not be run: the service can't start");
        else if (report.ProgramIsNewer)
            Line("  It is newer than what runs. To take it: home-sync service restart");
    }

    private void Differences(ServiceReport report)
    {
        if (report.Differences is null)
            Line($"The file can't be read as one for {report.Supervisor}");
        if (report.Differences is { Count: 0 })
            return;
        Line("It differs from what this version writes:");
        foreach (var (setting, there, ours) in report.Differences ?? [])
        {
            var (now, then) = (
                there ?? "not set",
                ours is null ? "doesn't set it" : $"sets {ours}"
            );
            Line($"  {Printable.Text(setting)}: {Printable.Text(now)}; this version {then}");
        }
        Line(
            "To have it written anew, the old one kept beside it: home-sync service install --replace"
        );
    }

    private void Sizes(ServiceReport report)
    {
        long? own = new FileInfo(host.Paths.LogFile) is { Exists: true } log ? log.Length : null;
        foreach (var (file, size) in report.Outputs.Append((host.Paths.LogFile, own)))
            Line($"Log: {file}, {(size is null ? "not there yet" : $"{size / 1024.0:0.#} KiB")}");
    }

    /// <summary>Who can't be asked didn't say no.</summary>
    private static string Told(Supervised state, string answer) =>
        state.Problem is null ? answer : Untold;

    private static string YesOrNo(bool answer) => answer ? "yes" : "no";

    private void Line(string text) => host.Console.Out.WriteLine(text);
}

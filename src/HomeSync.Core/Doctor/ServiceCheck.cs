using HomeSync.Core.Errors;
using HomeSync.Core.Service;

namespace HomeSync.Core.Doctor;

/// <summary>Whether something keeps the daemon running.</summary>
internal static class ServiceCheck
{
    public static Check Of(Facts facts) => new("service", () => Look(facts));

    private static CheckResult[] Look(Facts facts)
    {
        ServiceReport report;
        try
        {
            report = facts.Service;
        }
        catch (HomeSyncException none) when (none.Code == "no-supervisor")
        {
            return [CheckResult.Of(none, CheckLevel.Info)];
        }
        if (Missing(report) is { } missing)
            return [missing];
        CheckResult[] problems = [.. State(report), .. InstalledFile.Problems(report)];
        return problems.Length > 0
            ? problems
            : [CheckResult.Ok($"{report.Supervisor} runs it, and starts it at login")];
    }

    private static CheckResult? Missing(ServiceReport report) =>
        report switch
        {
            // A package may have brought one, and then there is no file of one's own.
            { IsInstalled: false, State.Problem: { } problem } => CheckResult.Info(
                "not-asked",
                $"no file of your own, and {report.Supervisor} can't be asked for others: {problem}",
                "home-sync service status"
            ),
            { IsInstalled: false } => CheckResult.Info(
                "not-installed",
                "not installed: nothing starts the daemon at login",
                "home-sync service install"
            ),
            // Who installed a package hasn't asked for a service yet.
            { IsPackaged: true, StartsAtLogin: false, State.IsActive: false } => CheckResult.Info(
                "not-installed",
                $"nothing starts the daemon at login, though a package brought {report.File}",
                "home-sync service install"
            ),
            _ => null,
        };

    private static IEnumerable<CheckResult> State(ServiceReport report)
    {
        var (state, by) = (report.State, report.Supervisor);
        if (state.Problem is { } problem)
        {
            yield return CheckResult.Warning(
                "not-asked",
                $"{by} can't be asked: {problem}",
                "home-sync service status"
            );
            yield break;
        }
        if (NotRunning(report) is { } stopped)
            yield return stopped;
        if (!state.StartsAtLogin)
        {
            yield return CheckResult.Warning(
                "not-at-login",
                "it isn't started at login",
                "home-sync service enable"
            );
        }
    }

    private static CheckResult? NotRunning(ServiceReport report)
    {
        var (state, by) = (report.State, report.Supervisor);
        var ended = state.LastEnd.Length > 0 ? $"; it ended with {state.LastEnd}" : "";
        return state switch
        {
            { IsLoaded: false } => CheckResult.Warning(
                "not-loaded",
                $"{report.File} is there, and {by} hasn't read it",
                "home-sync service start"
            ),
            { IsActive: false } => CheckResult.Warning(
                "stopped",
                $"it doesn't run{ended}",
                "home-sync service start",
                "home-sync service logs"
            ),
            { Process: null } => CheckResult.Warning(
                "restarting",
                $"it doesn't run now, and {by} starts it again{ended}",
                "home-sync service logs"
            ),
            _ => null,
        };
    }
}

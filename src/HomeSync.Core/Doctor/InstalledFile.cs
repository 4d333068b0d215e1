using HomeSync.Core.Service;
using HomeSync.Core.Sync;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>What is out of date about the file that tells launchd or systemd of us, and about the program it names.</summary>
internal static class InstalledFile
{
    private const string Replace = "home-sync service install --replace";

    public static IEnumerable<CheckResult> Problems(ServiceReport report)
    {
        if (OfProgram(report) is { } problem)
            yield return problem;
        if (report.Differences is { Count: > 0 } differences)
        {
            yield return CheckResult.Warning(
                "drifted",
                $"its file has {Amount.Of(differences.Count, "setting")} otherwise than this version writes",
                Replace,
                "# writes it anew, and keeps the old one beside it"
            ) with
            {
                Details =
                [
                    .. differences.Select(d =>
                        $"{d.Setting}: {d.There ?? "not set"}; this version: {d.Ours ?? "not set"}"
                    ),
                ],
            };
        }
    }

    private static CheckResult? OfProgram(ServiceReport report) =>
        report switch
        {
            { Differences: null } => CheckResult.Error(
                "unreadable",
                $"{report.File} can't be read as a file for {report.Supervisor}",
                Replace
            ),
            { ProgramIsThere: false } => CheckResult.Error(
                "program-missing",
                $"its program isn't there, or may not be run: {report.Program ?? "none is named"}",
                Replace
            ),
            { ProgramIsNewer: true } => CheckResult.Warning(
                "program-newer",
                $"{report.Program} is newer than what runs",
                "home-sync service restart"
            ),
            _ => null,
        };
}

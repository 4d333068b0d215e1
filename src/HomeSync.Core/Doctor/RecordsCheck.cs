using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>Whether what a sync writes down of itself can be written: without it nobody hears of a failure.</summary>
internal static class RecordsCheck
{
    public static Check Of(Facts facts) => new("records", () => Look(facts));

    private static CheckResult[] Look(Facts facts)
    {
        var paths = facts.Machine.Paths;
        string[] records = [paths.LogFile, paths.MetricsFile, paths.HealthFile];
        // A file is made in its folder, and replaced there once it is full; the log's is made in the other.
        string[] folders = Directory.Exists(paths.LogFolder)
            ? [paths.LogFolder, paths.ConfigFolder]
            : [paths.ConfigFolder];
        CheckResult[] problems =
        [
            .. records.Select(Problem).OfType<CheckResult>(),
            .. folders
                .Where(f => !FolderRight.MayWriteIn(f))
                .Select(f => Unwritable(f, $"no right to write in {f}")),
        ];
        return problems.Length > 0
            ? problems
            : [CheckResult.Ok("log, history and how syncing stands can be written down")];
    }

    private static CheckResult? Problem(string path)
    {
        try
        {
            PlainFile.OpenToAppend(path)?.Dispose();
            return null;
        }
        catch (IOException fault)
        {
            return Unwritable(path, fault.Message);
        }
    }

    private static CheckResult Unwritable(string path, string why) =>
        CheckResult.Error(
            "unwritable",
            $"what syncs do can't be written down: {why}",
            $"ls -lad {Shown.ShellWord(path)}"
        );
}

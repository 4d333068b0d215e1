using HomeSync.Core.Locking;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>Who syncs now, by what the lock file says: taking the lock would be in their way.</summary>
internal static class LockCheck
{
    /// <summary>Longer than a sync takes that isn't stuck.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    public static Check Of(Facts facts) => new("lock", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        var path = facts.Machine.Paths.LockFile;
        try
        {
            PlainFile.OpenToLock(path)?.Dispose();
        }
        catch (IOException fault)
        {
            return CheckResult.Error(
                "lock-unusable",
                $"the lock file can't be used: {fault.Message}",
                $"ls -la {Shown.ShellWord(Path.GetDirectoryName(path)!)}"
            );
        }
        if (SyncLock.HolderIn(path) is not { } holder)
            return CheckResult.Ok("nobody syncs now");
        if (!IsHomeSync(facts, holder.Process))
        {
            return CheckResult.Info(
                "left-behind",
                $"left by a sync that was killed (PID: {holder.Process}); the next one takes it over"
            );
        }
        var who =
            $"home-sync {holder.Command} (PID: {holder.Process}) holds it since {LocalTime.Text(holder.Since, facts.Machine.Clock)}";
        return facts.Now - holder.Since < Long
            ? CheckResult.Info("held", who)
            : CheckResult.Warning("held-long", who, $"ps -p {holder.Process}");
    }

    /// <summary>A number may have come to somebody else since.</summary>
    private static bool IsHomeSync(Facts facts, int process) =>
        OtherProcess
            .CommandOf(process, facts.Runner)
            .Any(word => word.Contains("home-sync", StringComparison.Ordinal));
}

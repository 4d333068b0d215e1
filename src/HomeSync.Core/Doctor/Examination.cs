using HomeSync.Core.Errors;

namespace HomeSync.Core.Doctor;

/// <summary>Looks at everything that syncing depends on; changes nothing and takes no lock.</summary>
/// <param name="machine">What is examined.</param>
/// <param name="cancelled">Asks us to stop.</param>
public sealed class Examination(Examined machine, CancellationToken cancelled)
{
    private readonly Facts facts = new(machine, cancelled);

    /// <summary>The results, each as soon as it is there.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public IEnumerable<CheckResult> Run()
    {
        var told = new Dictionary<string, CheckResult>(StringComparer.Ordinal);
        foreach (var check in Checks())
        {
            cancelled.ThrowIfCancellationRequested();
            foreach (var result in check.Results())
                yield return Once(told, result);
        }
    }

    private IEnumerable<Check> Checks() =>
        [
            GitCheck.Of(facts),
            ConfigCheck.Of(facts),
            RepositoryCheck.Of(facts),
            StateCheck.Of(facts),
            IndexLockCheck.Of(facts),
            UpstreamCheck.Of(facts),
            RemoteCheck.Of(facts),
            SshAgentCheck.Of(facts),
            PushSettingsCheck.Of(facts),
            IdentityCheck.Of(facts),
            SigningCheck.Of(facts),
            ToolsCheck.Of(facts),
            KeychainCheck.Of(facts),
            DesktopCheck.Of(facts),
            ServiceCheck.Of(facts),
            DaemonCheck.Of(facts),
            LockCheck.Of(facts),
            UnfinishedCheck.Of(facts),
            SavepointsCheck.Of(facts),
            WatchCheck.Of(facts),
            DiskCheck.Of(facts),
            PermissionsCheck.Of(facts),
            RecordsCheck.Of(facts),
            ClockCheck.Of(facts),
            LastSyncCheck.Of(facts),
        ];

    /// <summary>What keeps several checks from looking is told in full by the first of them.</summary>
    private static CheckResult Once(Dictionary<string, CheckResult> told, CheckResult result)
    {
        if (result.Level < CheckLevel.Error)
            return result;
        var key = $"{result.Code} {result.What}";
        if (told.TryAdd(key, result))
            return result;
        return CheckResult.Info("not-looked-at", $"can't be told: see {told[key].Check}") with
        {
            Check = result.Check,
        };
    }
}

using HomeSync.Core.Errors;

namespace HomeSync.Core.Doctor;

/// <summary>One thing to look at.</summary>
/// <param name="Code">Its stable name.</param>
/// <param name="Look">Looks, and changes nothing.</param>
internal sealed record Check(string Code, Func<IEnumerable<CheckResult>> Look)
{
    public Check(string code, Func<CheckResult> look)
        : this(code, () => [look()]) { }

    /// <summary>What it found; a check that fails is a result as well, and never the end.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public IReadOnlyList<CheckResult> Results()
    {
        var results = new List<CheckResult>();
        try
        {
            foreach (var result in Look())
                results.Add(result with { Check = Code });
        }
        catch (HomeSyncException problem)
        {
            results.Add(CheckResult.Of(problem) with { Check = Code });
        }
#pragma warning disable CA1031 // whatever it is, the other checks have their say
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            results.Add(
                CheckResult.Error("check-failed", $"it can't be told: {fault.Message}") with
                {
                    Check = Code,
                }
            );
        }
#pragma warning restore CA1031
        return results;
    }
}

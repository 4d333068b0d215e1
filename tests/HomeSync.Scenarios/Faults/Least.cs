namespace HomeSync.Scenarios.Faults;

/// <summary>How many points each operation had when these tests were written: fewer mean that some are missed.</summary>
internal static class Least
{
    /// <summary>Before, after and instead of each call of git.</summary>
    public static IReadOnlyDictionary<string, int> GitCalls { get; } =
        new Dictionary<string, int>
        {
            ["commit"] = 45,
            ["commit and push"] = 54,
            ["push"] = 36,
            ["fast-forward"] = 51,
            ["rebase"] = 135,
            ["merge"] = 123,
            ["undo of a commit"] = 45,
            ["undo of what came in"] = 87,
            ["undo of files"] = 48,
            ["resolve"] = 141,
            ["clone"] = 33,
        };

    /// <summary>The program's own calls; a long write may come in more or fewer pieces.</summary>
    public static IReadOnlyDictionary<string, int> OwnCalls { get; } =
        new Dictionary<string, int>
        {
            ["commit"] = 44,
            ["commit and push"] = 54,
            ["push"] = 11,
            ["fast-forward"] = 69,
            ["rebase"] = 93,
            ["merge"] = 90,
            ["undo of a commit"] = 43,
            ["undo of what came in"] = 75,
            ["undo of files"] = 56,
            ["resolve"] = 92,
            ["clone"] = 10,
        };
}

namespace HomeSync.Scenarios.Faults;

/// <summary>How many points each operation had when these tests were written: fewer mean that some are missed.</summary>
internal static class Least
{
    /// <summary>Before, after and instead of each call of git.</summary>
    public static IReadOnlyDictionary<string, int> GitCalls { get; } =
        new Dictionary<string, int>
        {
            ["commit"] = 63,
            ["commit and push"] = 84,
            ["push"] = 45,
            ["fast-forward"] = 69,
            ["rebase"] = 195,
            ["merge"] = 168,
            ["undo of a commit"] = 51,
            ["undo of what came in"] = 93,
            ["undo of files"] = 51,
            ["resolve"] = 186,
            ["clone"] = 33,
        };

    /// <summary>The program's own calls; a long write may come in more or fewer pieces.</summary>
    public static IReadOnlyDictionary<string, int> OwnCalls { get; } =
        new Dictionary<string, int>
        {
            ["commit"] = 48,
            ["commit and push"] = 58,
            ["push"] = 15,
            ["fast-forward"] = 69,
            ["rebase"] = 105,
            ["merge"] = 97,
            ["undo of a commit"] = 43,
            ["undo of what came in"] = 75,
            ["undo of files"] = 56,
            ["resolve"] = 98,
            ["clone"] = 10,
        };
}

namespace HomeSync.Scenarios.Faults;

/// <summary>How many points each operation had when these tests were written: fewer mean that some are missed.</summary>
internal static class Least
{
    /// <summary>Before, after and instead of each call of git.</summary>
    public static IReadOnlyDictionary<string, int> GitCalls { get; } =
        new Dictionary<string, int>
        {
            ["commit"] = 48,
            ["commit and push"] = 63,
            ["push"] = 45,
            ["fast-forward"] = 60,
            ["rebase"] = 171,
            ["merge"] = 147,
            ["undo of a commit"] = 45,
            ["undo of what came in"] = 87,
            ["undo of files"] = 48,
            ["resolve"] = 168,
            ["clone"] = 33,
        };

    /// <summary>The program's own calls; a long write may come in more or fewer pieces.</summary>
    public static IReadOnlyDictionary<string, int> OwnCalls { get; } =
        new Dictionary<string, int>
        {
            ["commit"] = 46,
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

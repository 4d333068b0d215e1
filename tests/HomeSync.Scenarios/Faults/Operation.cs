using HomeSync.TestKit;

namespace HomeSync.Scenarios.Faults;

/// <summary>Something that home-sync does and that may be interrupted anywhere.</summary>
/// <param name="Arguments">How a person starts it.</param>
/// <param name="Prepare">What the machines did before, from one commit on.</param>
internal sealed record Operation(string[] Arguments, Action<Fleet> Prepare)
{
    /// <summary>What a person runs afterwards, whatever happened: it must end well.</summary>
    public Action<Machine> Next { get; init; } =
        machine => machine.HomeSync("sync", "--force").Succeeded();

    /// <summary>Whether there is no repository before it.</summary>
    public bool Begins { get; init; }

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, Operation> All { get; } =
        new Dictionary<string, Operation>
        {
            ["commit"] = new(["sync", "--force", "--skip-push"], Earlier.Edits),
            ["commit and push"] = new(["sync", "--force"], Earlier.Edits),
            ["push"] = new(["push"], Earlier.Commits),
            ["fast-forward"] = new(["sync"], Earlier.SentByTheOther),
            ["rebase"] = new(["sync", "--force"], fleet => Earlier.BothSides(fleet, "rebase")),
            ["merge"] = new(["sync", "--force"], fleet => Earlier.BothSides(fleet, "merge")),
            ["undo of a commit"] = new(["undo"], Earlier.Committed),
            ["undo of what came in"] = new(["undo"], Earlier.Taken),
            ["undo of files"] = new(["undo", "--files", ".zshrc", "old"], Earlier.Taken),
            ["resolve"] = new(["resolve", "--ours", "--force"], Earlier.Conflict) { Next = Settle },
            ["clone"] = new(["setup", "--clone", Earlier.Remote, "dotfiles"], Earlier.OtherFiles)
            {
                Next = CloneAgain,
                Begins = true,
            },
        };

    /// <summary>Their names, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>The names of those that work in a repository that is there already.</summary>
    public static TheoryData<string> InARepository =>
        [.. All.Where(operation => !operation.Value.Begins).Select(operation => operation.Key)];

    private static void Settle(Machine machine)
    {
        if (machine.HomeSync("sync", "--force").ExitCode != 0)
            machine.HomeSync("resolve", "--ours", "--force").Succeeded();
    }

    private static void CloneAgain(Machine machine) =>
        machine.HomeSync("setup", "--clone", Earlier.Remote, "dotfiles").Succeeded();
}

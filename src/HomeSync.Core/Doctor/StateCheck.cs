using HomeSync.Core.Sync;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>Whether the repository is in a state in which nobody but its user should go on.</summary>
internal static class StateCheck
{
    public static Check Of(Facts facts) => new("state", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        // A lock has a check of its own, a move that isn't over too, and neither hides anything else.
        var inFolder = Obstruction.InFolder(facts.Place);
        var isElsewhere = inFolder?.Code is IndexLockCheck.Locked or Obstruction.MoveInterrupted;
        if (inFolder is not null && !isElsewhere)
            return CheckResult.Of(inFolder);
        if (Obstruction.InStatus(facts.Place, facts.Status) is { } inStatus)
            return CheckResult.Of(inStatus);
        var changed = facts.Status.Changed.Count;
        var edited = changed == 0 ? "" : $", {Amount.Of(changed, "changed file")}";
        var head = $"on branch {facts.Status.Branch}{edited}";
        return facts.Status.UnreadableSubmodule is { } words
            ? CheckResult.Warning(
                "submodule",
                $"{head}; git can't look into a submodule: {words}",
                $"{facts.Place.Git} submodule status"
            )
            : CheckResult.Ok(head);
    }
}

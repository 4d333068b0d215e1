using HomeSync.Core.Errors;

namespace HomeSync.Core.Sync;

/// <summary>How a sync ended.</summary>
/// <param name="Code">The end's stable name: <c>up-to-date</c>, <c>synced</c>, <c>offline</c>, <c>diverged</c> ...</param>
public sealed record Outcome(string Code)
{
    /// <summary>What stopped it; null when it did what it was asked to.</summary>
    public HomeSyncException? Problem { get; init; }

    public int CommitsIn { get; init; }

    public int CommitsOut { get; init; }

    public int FilesIn { get; init; }

    public int FilesOut { get; init; }

    /// <summary>The savepoint of what it moved; empty when nothing was moved.</summary>
    public string Savepoint { get; init; } = "";

    /// <summary>The operation that it undid; empty for any other.</summary>
    public string Undid { get; init; } = "";

    /// <summary>Which files it touched.</summary>
    public OutcomeFiles Files { get; init; } = new();

    /// <summary>Conflicts were settled file by file, and some are still open.</summary>
    public bool IsPartlySettled => Code == ConflictErrors.PartlySettled;

    /// <summary>Both sides changed the same things, and nothing was changed by us.</summary>
    public bool IsConflict => Code is ConflictErrors.Conflict or ConflictErrors.PartlySettled;

    /// <summary>All is done here, and no other machine can know of it yet.</summary>
    public bool ReachedNobody => Code is "offline" or "local-only";

    public bool Succeeded => Problem is null;

    /// <summary>It was asked to stop.</summary>
    public static Outcome Interrupted { get; } =
        Stopped(new HomeSyncException("Interrupted") { Code = "interrupted" });

    public static Outcome Stopped(HomeSyncException problem) =>
        new(problem.Code) { Problem = problem };
}

using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>A move that is ready: everything it needs is in the object database and in our room.</summary>
internal sealed record Prepared
{
    /// <summary>The branch, in full.</summary>
    public required string Branch { get; init; }

    /// <summary>Where the branch was when this was prepared.</summary>
    public required string OldTip { get; init; }

    /// <summary>Where it will be.</summary>
    public required string NewTip { get; init; }

    /// <summary>The tree that the working tree's files are at.</summary>
    public required string BaseTree { get; init; }

    /// <summary>The tree they will be at.</summary>
    public required string TargetTree { get; init; }

    /// <summary><see cref="Platform.Fingerprint"/> of the live index when it was copied.</summary>
    public required string LiveIndex { get; init; }

    /// <summary>The live index's tree, where something was staged.</summary>
    public string? StagedTree { get; init; }

    /// <summary>Whether the secret guard looked at all that it adds to the commit before it.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>What is staged of files that stay behind, and goes on being staged.</summary>
    public IReadOnlyList<TreeChange> StillStaged { get; init; } = [];

    /// <summary>Tracked files that differ from the index: saved, never written.</summary>
    public IReadOnlyList<string> Edited { get; init; } = [];

    /// <summary>Files that stay behind: nothing incoming may be put over them.</summary>
    public IReadOnlyList<NotSynced> NotSynced { get; init; } = [];

    /// <summary>Files whose raw content waits among the staged ones already: git's index has no part in them.</summary>
    public IReadOnlyList<TreeChange> Brought { get; init; } = [];

    /// <summary>The tree that the index will be at, where it isn't that of the files.</summary>
    public string? IndexTree { get; init; }

    /// <summary>Permissions that files had, for those that come back.</summary>
    public IReadOnlyDictionary<string, uint> Modes { get; init; } = new Dictionary<string, uint>();

    /// <summary>Commits that the upstream hasn't, once it is there.</summary>
    public int Unsent { get; init; }

    /// <summary>The commit of this machine that went into it before it was brought together with the upstream's.</summary>
    public string? Local { get; init; }

    /// <summary>Whether moving to it settles a push that was open until then.</summary>
    public bool Settles { get; init; }

    /// <summary>The files that it changes beside the commit before it; null where nobody counted.</summary>
    public int? ChangedFiles { get; init; }

    /// <summary>For the reflog: <c>auto-commit</c>, <c>fast-forward</c>.</summary>
    public required string Why { get; init; }
}

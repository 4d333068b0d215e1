namespace HomeSync.Core.Notifications;

/// <summary>How syncing stands, and what the person was told of it; kept in a file, so that a daemon started again tells nothing twice.</summary>
public sealed record Health
{
    /// <summary>So many names of files that are held back are kept.</summary>
    internal const int MostHeldBack = 100;

    /// <summary>The working tree of the repository that was last known.</summary>
    public string Repository { get; init; } = "";

    /// <summary>Whether no repository was known in the last sync: none was found, or none is wanted.</summary>
    public bool IsOfNone { get; init; }

    public HealthState State { get; init; } = HealthState.Waiting;

    /// <summary>What is waited for, what failed, or on what terms all is in sync.</summary>
    public string What { get; init; } = "for the first sync";

    /// <summary>Why credentials fail, whatever the dotfiles do; empty when they don't.</summary>
    public string Credentials { get; init; } = "";

    /// <summary>Files that were left behind because of what looks like a secret: the first hundred of them.</summary>
    public IReadOnlyList<string> HeldBack { get; init; } = [];

    /// <summary>Those of them that the person was told of.</summary>
    public IReadOnlyList<string> HeldBackTold { get; init; } = [];

    /// <summary>Since when it stands so; null before the first sync.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What is waited for, also while credentials fail; empty when nothing is.</summary>
    public string Waits { get; init; } = "";

    /// <summary>Since when that is waited for.</summary>
    public DateTimeOffset? WaitsSince { get; init; }

    /// <summary>When the dotfiles were last in sync; null before the first time.</summary>
    public DateTimeOffset? Synced { get; init; }

    /// <summary>Whether it was on terms of its own then, with no other machine.</summary>
    public bool WasAlone { get; init; }

    /// <summary>Since when it has been tried in vain; null while it works.</summary>
    public DateTimeOffset? Trouble { get; init; }

    /// <summary>What the person was told since it last worked.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>Whether it is an account of this repository: what failed before any was found counts for each.</summary>
    /// <param name="repository">Its working tree.</param>
    /// <param name="isWanted">Whether dotfiles are synced at all.</param>
    public bool IsOf(string repository, bool isWanted) =>
        IsOfNone ? State != HealthState.InSync || !isWanted : Repository == repository;

    /// <summary>Whether nothing was synced for too long.</summary>
    /// <param name="now">The time.</param>
    /// <param name="limit">What is too long (<c>stale_after</c>).</param>
    public bool IsStale(DateTimeOffset now, TimeSpan limit) =>
        now - (LastSync(now) ?? Trouble ?? now) >= limit;

    /// <summary>When the dotfiles were last in sync; null before the first time, and when a clock that ran ahead wrote it down.</summary>
    internal DateTimeOffset? LastSync(DateTimeOffset now) => Synced <= now ? Synced : null;
}

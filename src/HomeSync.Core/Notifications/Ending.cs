namespace HomeSync.Core.Notifications;

/// <summary>How a sync ended, as far as a person who isn't looking cares.</summary>
/// <param name="State">What it means.</param>
/// <param name="What">What is waited for, what failed, or on what terms all is in sync: one line.</param>
public sealed record Ending(HealthState State, string What = "")
{
    /// <summary>How long it may be waited for before it counts as failing; null for as long as it takes.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>What is in the way, said by itself, where <see cref="What"/> says only what is waited for.</summary>
    public string Message { get; init; } = What;

    /// <summary>Why credentials fail; empty when they don't, null when that half had no part in it.</summary>
    public string? Credentials { get; init; }

    /// <summary>How the dotfiles alone ended, where something else was worse.</summary>
    public Ending? Dotfiles { get; init; }

    /// <summary>Names of all files that stay behind; null when that isn't known.</summary>
    public IReadOnlyList<string>? Behind { get; init; }

    /// <summary>Those among them that were held back because of what looks like a secret.</summary>
    public IReadOnlyList<string> HeldBack { get; init; } = [];

    /// <summary>Whether it may be over before the next sync is due anyway.</summary>
    public bool TriesAgainSoon { get; init; } = State == HealthState.Failing;
}

namespace HomeSync.Core.Git;

/// <summary>What a new commit says besides tree, parents and message.</summary>
internal sealed record CommitTerms
{
    /// <summary>Whether to sign it, as the user's git is set.</summary>
    public bool Signed { get; init; }

    /// <summary>Who wrote it, and when as git writes it; null for the user, now.</summary>
    public (string Name, string Mail, string Date)? Author { get; init; }

    /// <summary>The message's encoding; null for UTF-8.</summary>
    public string? Encoding { get; init; }
}

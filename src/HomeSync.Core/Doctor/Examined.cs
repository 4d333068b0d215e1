using HomeSync.Core.Platform;

namespace HomeSync.Core.Doctor;

/// <summary>What is examined: everything that comes from outside.</summary>
/// <param name="Paths">The user's files.</param>
/// <param name="Environment">The process's environment.</param>
/// <param name="Program">The program that runs, absolute.</param>
/// <param name="Clock">What time it is.</param>
public sealed record Examined(
    UserPaths Paths,
    IReadOnlyDictionary<string, string> Environment,
    string Program,
    TimeProvider Clock
)
{
    /// <summary>What <c>--config</c> says; null is the usual place.</summary>
    public string? ConfigPath { get; init; }

    /// <summary>What <c>--repo</c> says; null is the usual repository.</summary>
    public string? Repo { get; init; }

    /// <summary>Whether the remote may be asked.</summary>
    public bool UsesNetwork { get; init; } = true;
}

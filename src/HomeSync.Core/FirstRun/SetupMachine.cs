using HomeSync.Core.Configuration;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.FirstRun;

/// <summary>The machine that is set up: everything that comes from outside.</summary>
/// <param name="Paths">The user's files.</param>
/// <param name="Environment">The process's environment.</param>
/// <param name="ConfigPath">What <c>--config</c> says; null is the usual place.</param>
/// <param name="HasTerminal">Whether git and ssh may ask on a terminal, while cloning.</param>
/// <param name="Progress">Where a person sees how far a clone is; null where nobody looks.</param>
public sealed record SetupMachine(
    UserPaths Paths,
    IReadOnlyDictionary<string, string> Environment,
    string? ConfigPath,
    bool HasTerminal,
    ProgressLine? Progress
)
{
    private readonly ProcessRunner runner = new();

    /// <summary>An address as it was typed at a question, where no shell stands between that knows the home.</summary>
    internal string Address(string typed) =>
        typed.StartsWith("~/", StringComparison.Ordinal) ? Paths.Home + typed[1..] : typed;

    /// <summary>git in a repository, or in none yet, as the configuration limits it.</summary>
    internal GitProgram Git(RepositoryPlace? place, Settings settings, bool onTerminal = false) =>
        new(runner, new GitEnvironment(Environment), GitLimits.Of(settings), place, onTerminal)
        {
            Progress = Progress,
        };
}

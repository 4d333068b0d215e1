using HomeSync.Core.Git;

namespace HomeSync.Core.Doctor;

/// <summary>git, as this shell and as the daemon find it.</summary>
internal static class GitCheck
{
    public static Check Of(Facts facts) => new(GitProgram.Name, () => Look(facts));

    private static IEnumerable<CheckResult> Look(Facts facts)
    {
        var (shell, daemon) = (facts.Machine.Environment, facts.Daemon);
        var version = VersionOf(facts, shell, GitProgram.Name);
        yield return CheckResult.Ok($"{version} ({Programs.On(shell, GitProgram.Name)})");
        if (daemon.Whose.Length == 0)
            yield break;
        if (Programs.On(daemon.Environment, GitProgram.Name) is not { } other)
        {
            yield return CheckResult.Error(
                "missing-for-daemon",
                $"{daemon.Whose} finds no git: its PATH is {daemon.Environment.GetValueOrDefault("PATH")}",
                "home-sync service install --replace",
                "# or add git's folder to PATH in the file that home-sync service status names"
            );
        }
        else if (other != Programs.On(shell, GitProgram.Name))
        {
            var theirs = VersionOf(facts, daemon.Environment, other);
            yield return CheckResult.Info(
                "other-for-daemon",
                $"{daemon.Whose} takes another one: {theirs} ({other})"
            );
        }
    }

    /// <exception cref="Errors.GitException">It is missing or too old.</exception>
    private static Version VersionOf(
        Facts facts,
        IReadOnlyDictionary<string, string> environment,
        string program
    )
    {
        var git = facts.Program(environment, where: null, program);
        var told = git.Try(new GitCall("--version"), facts.Cancelled).Text;
        var version = GitVersion.Parse(told) ?? new Version();
        return version < GitVersion.Oldest ? throw GitErrors.TooOld(version) : version;
    }
}

using HomeSync.Core.Configuration;
using HomeSync.Core.Platform;

namespace HomeSync.Core.FirstRun;

/// <summary>The repository that the configuration's file names: whatever setup looks at, a service goes by that, and has no variables of a shell.</summary>
/// <param name="file">The configuration.</param>
internal sealed class NamedRepository(SetupFile file)
{
    /// <param name="choice">What setup looks at.</param>
    /// <param name="gitDir">Where that has, or will have, what git keeps.</param>
    /// <exception cref="Errors.ConfigException">The file names another.</exception>
    public void RefuseOther(RepositoryChoice choice, string gitDir)
    {
        var (git, work) = (file.Says(RepositoryKeys.GitDir), file.Says(RepositoryKeys.WorkTree));
        if (git is not null && work is not null)
        {
            if (!AreSame(git, gitDir) || !AreSame(work, choice.WorkTree))
                throw SetupErrors.OtherThanGitDir(file, git, work, choice);
        }
        else if (file.Says(RepositoryKeys.DotfilesDir) is { } named)
        {
            if (!AreSame(named, choice.WorkTree))
                throw SetupErrors.OtherRepository(file, named, choice);
        }
    }

    /// <summary>Whether two paths lead to the same.</summary>
    public static bool AreSame(string one, string other) =>
        RealPath.OrItself(one) == RealPath.OrItself(other);
}

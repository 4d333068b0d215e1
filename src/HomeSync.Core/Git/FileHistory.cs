using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Tells whether some repository has a file, now or in its history.</summary>
/// <param name="runner">Runs git.</param>
/// <param name="environment">The process's environment.</param>
/// <param name="settings">The limits, and a repository that no folder shows.</param>
internal sealed class FileHistory(
    ProcessRunner runner,
    IReadOnlyDictionary<string, string> environment,
    Settings settings
)
{
    private readonly GitEnvironment git = new(environment);
    private readonly GitLimits limits = GitLimits.Of(settings);

    /// <summary>The repository that has it, and its name there; null when none has.</summary>
    /// <param name="file">The file's real path.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public (RepositoryPlace Place, string Name)? Of(string file, CancellationToken cancelled)
    {
        foreach (var choice in Around(file))
        {
            try
            {
                var place = RepositoryOpener.Open(choice, In, cancelled);
                var name = Path.GetRelativePath(place.WorkTree, file);
                string[][] questions =
                [
                    ["ls-files", "--", name],
                    ["log", "--all", "--max-count=1", "--format=%h", "--", name],
                ];
                foreach (var question in questions)
                {
                    if (In(place).Ask(new GitCall(question), cancelled).Output.Length > 0)
                        return (place, name);
                }
            }
            catch (GitException)
            {
                // A repository that can't be asked is told of by a sync.
            }
        }
        return null;
    }

    private IEnumerable<RepositoryChoice> Around(string file)
    {
        if (
            settings is { GitDir: { } separate, WorkTree: { } work }
            && file.StartsWith($"{RealPath.OrItself(work)}/", StringComparison.Ordinal)
        )
        {
            yield return new(work, separate, "");
        }
        for (var folder = Path.GetDirectoryName(file); folder is not null; )
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
                yield return new(folder, null, "");
            folder = Path.GetDirectoryName(folder);
        }
    }

    private GitProgram In(RepositoryPlace place) =>
        new(runner, git, limits, place, hasTerminal: false);
}

using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Makes sure that a folder is a repository we can work in, and finds its own folder.</summary>
internal static class RepositoryOpener
{
    /// <param name="choice">The folder that was named.</param>
    /// <param name="programIn">The git to ask there, for the rare layouts where only git knows.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <exception cref="GitException">It isn't one.</exception>
    public static RepositoryPlace Open(
        RepositoryChoice choice,
        Func<RepositoryPlace, GitProgram> programIn,
        CancellationToken cancelled
    )
    {
        // git knows folders by their real names; so must what is compared with its answers.
        var workTree = RealPath.OrItself(choice.WorkTree);
        if (choice.GitDir is { } separate)
        {
            return LooksBare(separate)
                ? new(workTree, separate, IsSeparate: true)
                : throw GitErrors.NotARepositoryAt(separate);
        }

        var dotGit = Path.Combine(workTree, ".git");
        if (Directory.Exists(dotGit))
            return new(workTree, dotGit, IsSeparate: false);
        if (File.Exists(dotGit))
            return Linked(programIn(new(workTree, "", IsSeparate: false)), cancelled);
        throw LooksBare(workTree) ? GitErrors.Bare(workTree) : GitErrors.NotARepositoryAt(workTree);
    }

    /// <summary>A linked worktree or a submodule: <c>.git</c> is a file that only git should read.</summary>
    private static RepositoryPlace Linked(GitProgram git, CancellationToken cancelled)
    {
        var workTree = git.Place.WorkTree;
        string Answer(params string[] question)
        {
            var finished = git.Try(new GitCall(["rev-parse", .. question]), cancelled);
            return finished.Succeeded
                ? finished.Text.TrimEnd('\n')
                : throw GitErrors.NotARepositoryAt(workTree);
        }
        return new(workTree, Answer("--absolute-git-dir"), IsSeparate: false)
        {
            Objects = Answer("--path-format=absolute", "--git-path", "objects"),
        };
    }

    private static bool LooksBare(string folder) =>
        File.Exists(Path.Combine(folder, "HEAD"))
        && Directory.Exists(Path.Combine(folder, "objects"));
}

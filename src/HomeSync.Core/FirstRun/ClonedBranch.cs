using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Text;

namespace HomeSync.Core.FirstRun;

/// <summary>
/// Which branch a clone is on. Where the remote's HEAD names one that isn't there, such as the
/// <c>master</c> of a bare repository that only ever got a <c>main</c>, git checks nothing out, and the
/// first commit would begin a history of its own.
/// </summary>
/// <param name="git">In the clone, nothing checked out yet.</param>
/// <param name="url">Where it came from.</param>
internal sealed class ClonedBranch(GitProgram git, string url)
{
    private const string Origin = "refs/remotes/origin/";

    /// <summary>Puts the clone on the only branch there is, where the remote doesn't say which one is meant.</summary>
    /// <exception cref="GitException">There are several.</exception>
    public void Choose(CancellationToken cancelled)
    {
        if (new Repository(git).Resolve("HEAD", cancelled) is not null)
            return;
        var list = new GitCall("for-each-ref", "--format=%(refname)", Origin);
        string[] branches =
        [
            .. git.Ask(list, cancelled)
                .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(name => name[Origin.Length..])
                .Where(name => name != "HEAD"),
        ];
        if (branches.Length == 0)
            return;
        if (branches is not [var only])
            throw Unclear(branches);
        git.Ask(new GitCall("branch", "--track", "--", only, Origin + only), cancelled);
        git.Ask(new GitCall("symbolic-ref", "HEAD", BranchName.RefOf(only)), cancelled);
    }

    private string Folder => Shown.ShellWord(git.Place.WorkTree);

    private GitException Unclear(string[] branches) =>
        new("The remote doesn't say which of its branches is meant")
        {
            Code = "branch-unclear",
            Where = [("Address", ShownUrl.Of(url)), ("Branches", string.Join(", ", branches))],
            Causes = ["Its HEAD names a branch that was never pushed, or is deleted"],
            Run =
            [
                $"git init {Folder}",
                $"git -C {Folder} remote add origin {Shown.ShellWord(ShownUrl.Of(url))}",
                $"git -C {Folder} fetch",
                $"git -C {Folder} switch {Shown.ShellWord(branches[0])}",
                "# or another of them; what is in its way is named, and is to be moved away first",
                $"home-sync setup {Folder}",
            ],
        };
}

using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Asks about, and updates, one submodule (gitsubmodules(7)).</summary>
/// <param name="git">Runs git in the repository that records it.</param>
/// <param name="path">Its folder, from the top of the working tree.</param>
/// <param name="cancelled">Asks us to stop.</param>
internal sealed class SubmoduleWork(GitProgram git, string path, CancellationToken cancelled)
{
    public string Folder => $"{git.Place.WorkTree}/{path}";

    /// <summary>The commit that is checked out; null when git can't tell.</summary>
    public string? Head =>
        In("rev-parse", "--verify", "--quiet", "HEAD") is { Succeeded: true } head
            ? head.Text.TrimEnd('\n')
            : null;

    /// <summary>Whether tracked files differ from what is checked out.</summary>
    public bool IsDirty =>
        In("status", "--porcelain", "-z", "--untracked-files=no")
            is not { Succeeded: true, Output.Length: 0 };

    /// <summary>Gets a commit, unless it is there.</summary>
    public Finished Fetch(string commit) =>
        In("cat-file", "-e", $"{commit}^{{commit}}") is { Succeeded: true } there
            ? there
            : Try(
                GitWork.Network,
                "-C",
                path,
                "fetch",
                "--quiet",
                "--no-auto-maintenance",
                "--all"
            );

    /// <summary>Files that a commit has and another hasn't.</summary>
    public IReadOnlyList<string> Added(string from, string to)
    {
        string[] options = ["-r", "-z", "--no-renames", "--diff-filter=A", "--name-only"];
        return NulFields.Of(
            Try(GitWork.Heavy, ["-C", path, "diff-tree", .. options, from, to]).Output
        );
    }

    /// <summary>Clones it if need be, and checks the recorded commit out; git refuses to go over changed and untracked files.</summary>
    public Finished Update() =>
        Try(GitWork.Network, "submodule", "--quiet", "update", "--init", "--recursive", "--", path);

    private Finished In(params string[] arguments) =>
        Try(GitWork.Heavy, ["-C", path, .. arguments]);

    private Finished Try(GitWork work, params string[] arguments) =>
        git.Try(new GitCall(arguments) { Work = work }, cancelled);
}

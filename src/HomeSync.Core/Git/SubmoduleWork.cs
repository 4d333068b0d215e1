using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Asks about, and updates, one submodule (gitsubmodules(7)).</summary>
/// <param name="git">Runs git in the repository whose working tree it is in.</param>
/// <param name="parent">The folder of the repository that records it, from the top of the working tree; <c>.</c> for the top.</param>
/// <param name="name">Its folder, from its parent's.</param>
/// <param name="cancelled">Asks us to stop.</param>
internal sealed class SubmoduleWork(
    GitProgram git,
    string parent,
    string name,
    CancellationToken cancelled
)
{
    /// <summary>Its folder, from the top of the working tree.</summary>
    public string Path => parent == "." ? name : $"{parent}/{name}";

    public string Folder => git.Place.PathOf(Path);

    /// <summary>The commit that is checked out; null when git can't tell.</summary>
    public string? Head =>
        In("rev-parse", "--verify", "--quiet", "HEAD") is { Succeeded: true } head
            ? head.Text.TrimEnd('\n')
            : null;

    /// <summary>Whether tracked files, or submodules of its own, differ from what is checked out.</summary>
    public bool IsDirty =>
        In("status", "--porcelain", "-z", "--untracked-files=no", "--ignore-submodules=none")
            is not { Succeeded: true, Output.Length: 0 };

    /// <summary>Gets a commit, unless it is there.</summary>
    public Finished Fetch(string commit) =>
        In("cat-file", "-e", $"{commit}^{{commit}}") is { Succeeded: true } there
            ? there
            : Try(
                GitWork.Network,
                "-C",
                Path,
                "fetch",
                "--quiet",
                "--no-auto-maintenance",
                "--all"
            );

    /// <summary>What differs between two of its commits.</summary>
    public IReadOnlyList<TreeChange> Changes(string from, string to) =>
        RawDiffParser.Parse(
            In("diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", from, to).Output
        );

    /// <summary>Clones it with all that is in it.</summary>
    public Finished Clone() => Update("--init", "--recursive");

    /// <summary>Checks the recorded commit out; git refuses to go over changed and untracked files.</summary>
    public Finished CheckOut() => Update("--init");

    private Finished Update(params string[] options) =>
        Try(
            GitWork.Network,
            ["-C", parent, "submodule", "--quiet", "update", .. options, "--", name]
        );

    private Finished In(params string[] arguments) =>
        Try(GitWork.Heavy, ["-C", Path, .. arguments]);

    private Finished Try(GitWork work, params string[] arguments) =>
        git.Try(new GitCall(arguments) { Work = work }, cancelled);
}

using HomeSync.Core.Text;

namespace HomeSync.Core.Git;

/// <summary>Where a repository is.</summary>
/// <param name="WorkTree">The working tree's top folder, absolute.</param>
/// <param name="GitDir">The repository's own folder, absolute: <c>.git</c>, or where <c>.git</c> leads.</param>
/// <param name="IsSeparate">
/// The working tree doesn't name its repository (a bare repository with the home as work tree): git must
/// be told both, and files it doesn't track are never looked for.
/// </param>
public sealed record RepositoryPlace(string WorkTree, string GitDir, bool IsSeparate)
{
    /// <summary>How a person types <c>git</c> for it, from any folder.</summary>
    public string Git =>
        IsSeparate
            ? $"git --git-dir={Shown.ShellWord(GitDir)} --work-tree={Shown.ShellWord(WorkTree)}"
            : $"git -C {Shown.ShellWord(WorkTree)}";

    /// <summary>Where a file of the working tree is; its name is from the top, as git gives it.</summary>
    public string PathOf(string name) => $"{WorkTree}/{name}";

    /// <summary>Our own folder in the repository, there only while something is under way or unsettled.</summary>
    public string OwnFolder => Path.Combine(GitDir, "home-sync");

    /// <summary>Where its objects are; a linked worktree has them in the repository that it is linked to.</summary>
    public string Objects { get; init; } = Path.Combine(GitDir, "objects");

    /// <summary>What all working trees of the repository share: refs and their logs.</summary>
    public string Common => Path.GetDirectoryName(Objects)!;

    public string IndexFile => Path.Combine(GitDir, "index");

    public string IndexLock => Path.Combine(GitDir, "index.lock");

    /// <summary>There while git tidies up; as long as it is there, no other git does.</summary>
    public string MaintenanceLock => Path.Combine(Objects, "maintenance.lock");
}

using HomeSync.Core.Errors;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Git;

/// <summary>git's failures as errors for people; the form is the seed's.</summary>
internal static class GitErrors
{
    public const string NothingChanged = "Nothing was changed on this machine.";

    private static readonly string[] GetGit =
    [
        "brew install git",
        "# Debian, Ubuntu: sudo apt install git; Fedora: sudo dnf install git",
    ];

    public static GitException Missing() =>
        new("git could not be started")
        {
            Code = "git-missing",
            Causes = ["git isn't installed", "PATH doesn't lead to it"],
            Run = GetGit,
        };

    public static GitException TooOld(Version version) =>
        new($"git {version} is too old: home-sync needs git {GitVersion.Oldest} or newer")
        {
            Code = "git-too-old",
            Run = GetGit,
        };

    /// <summary>A call that had to succeed and didn't; nothing live has changed.</summary>
    public static GitException Failed(
        RepositoryPlace place,
        GitCall call,
        Finished finished,
        Limit limit
    )
    {
        var kind = GitFailure.KindOf(finished);
        if (kind == GitFailureKind.Other && DiskRoom.Of(place.GitDir) is { IsFull: true })
            kind = GitFailureKind.DiskFull;
        // Only a network has a line that breaks; here it is the pipe to a filter, which may die wordless.
        if (kind == GitFailureKind.Dropped)
            kind = GitFailureKind.FilterFailed;
        if (kind == GitFailureKind.Other && call.Work == GitWork.Signing)
            kind = GitFailureKind.SigningFailed;
        if (kind == GitFailureKind.NotARepository && Directory.Exists(place.Objects))
            return DamagedRepository.Head(place, GitFailure.Words(finished));
        var words = GitFailure.Words(finished);
        return Of(place, GitAdvice.For(kind, call, place, limit, words), words);
    }

    /// <summary>What failed before anything was changed.</summary>
    public static GitException Of(
        RepositoryPlace place,
        Advice advice,
        IReadOnlyList<string> words
    ) => advice.ToError([("Repository", place.WorkTree)], [.. words, "", NothingChanged]);

    public static GitException NotARepositoryAt(string folder) =>
        GitAdvice.NotARepository(folder).ToError(where: [], details: []);

    public static GitException Bare(string folder) =>
        new($"A bare repository without a working tree: {folder}")
        {
            Code = "bare-repository",
            Causes = ["dotfiles_dir, --repo or $DOTFILES_DIR names the bare repository itself"],
            Run = ["home-sync config path", "# set git_dir and work_tree in that file instead"],
        };
}

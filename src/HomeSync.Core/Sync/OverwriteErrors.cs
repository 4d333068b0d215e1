using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>What to tell people when incoming files would be put over what only this machine has.</summary>
internal static class OverwriteErrors
{
    private const string OnlyHere =
        "Incoming changes would overwrite files that only this machine has";

    private const string EditedHere =
        "Incoming changes would overwrite edits that only this machine has";

    /// <summary>Files, folders or links that git doesn't know.</summary>
    public static GitException InTheWay(
        RepositoryPlace place,
        IReadOnlyList<NotSynced> obstacles
    ) =>
        Of(
            OnlyHere,
            place,
            obstacles,
            obstacles[0].Why == Obstacles.Repository
                ? ["It was a submodule, and another machine put a file in its place"]
                :
                [
                    "The same file was added on another machine",
                    "It is ignored here and tracked there",
                ],
            PutAside(place, obstacles[0].Path)
        );

    /// <summary>Names that the system doesn't take.</summary>
    public static GitException TooLong(RepositoryPlace place, IReadOnlyList<NotSynced> files) =>
        Of(
            "name-too-long",
            "Incoming names are longer than this system takes, so none of it came in",
            place,
            files,
            [
                "They were made on a system that takes longer names",
                "The repository lies deeper here",
            ],
            $"{place.Git} log -3 --stat=1000 @{{upstream}}",
            "# who made them; give them shorter names on that machine, and sync it"
        );

    /// <summary>Names that differ only in case, on a disk that takes them for the same.</summary>
    public static GitException SameBut(RepositoryPlace place, IReadOnlyList<NotSynced> clashes) =>
        Of(
            "Incoming files have names that this disk takes for the same",
            place,
            clashes,
            ["They were added on a machine whose disk tells capital letters from small ones"],
            $"git mv -- {Shown.ShellWord(clashes[0].Path)} ANOTHER-NAME",
            "# on that machine; then sync it, and this one"
        );

    /// <summary>Edits that assume-unchanged or skip-worktree hide from git.</summary>
    public static GitException Hidden(RepositoryPlace place, IReadOnlyList<NotSynced> files) =>
        Of(
            EditedHere,
            place,
            files,
            ["The file was flagged to be left out of commits, and edited"],
            $"{place.Git} update-index --no-skip-worktree --no-assume-unchanged -- {Shown.ShellWord(files[0].Path)}",
            $"{place.Git} commit -- {Shown.ShellWord(files[0].Path)}"
        );

    /// <summary>Edited files that our own commits leave out.</summary>
    public static GitException LeftOut(RepositoryPlace place, IReadOnlyList<NotSynced> files) =>
        Of(
            EditedHere,
            place,
            files,
            [
                files[0].IsSecret
                    ? "It holds what looks like a secret, so no commit of ours takes it (secret_guard)"
                    : "It is too large for a commit of ours (max_file_size)",
            ],
            $"{place.Git} commit -- {Shown.ShellWord(files[0].Path)}"
        );

    private static GitException Of(
        string what,
        RepositoryPlace place,
        IReadOnlyList<NotSynced> files,
        string[] causes,
        params string[] run
    ) => Of("would-overwrite", what, place, files, causes, run);

    private static GitException Of(
        string code,
        string what,
        RepositoryPlace place,
        IReadOnlyList<NotSynced> files,
        string[] causes,
        params string[] run
    ) =>
        new(what)
        {
            Code = code,
            Where = [("Repository", place.WorkTree)],
            Details =
            [
                .. files.Take(LongList.Most).Select(f => $"{ByteText.ForPeople(f.Path)} ({f.Why})"),
                .. LongList.More(files.Count, LongList.Most),
                "",
                GitErrors.NothingChanged,
            ],
            Causes = causes,
            Run = [.. run, "home-sync sync"],
        };

    /// <summary>The command that puts something aside, under its whole path: the next of the same name must not replace it.</summary>
    public static string PutAside(RepositoryPlace place, string name)
    {
        var folder = ParentFolders.Of(name.TrimEnd('/')).LastOrDefault();
        var kept = folder is null ? "~/kept" : $"~/kept/{Shown.ShellWord(folder)}";
        return $"mkdir -p {kept} && mv -i {Pasted(place, name)} {kept}/";
    }

    private static string Pasted(RepositoryPlace place, string name)
    {
        var path = place.PathOf(name.TrimEnd('/'));
        return ByteText.ForPeople(path) is var shown && shown == path
            ? Shown.ShellWord(path)
            : shown;
    }
}

using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;
using HomeSync.Core.Text;

namespace HomeSync.Core.Undo;

/// <summary>What to tell people when something can't be undone.</summary>
internal static class UndoErrors
{
    private const string WithForce =
        "With --force they are saved in a savepoint first, and overwritten then.";

    public static GitException Nothing(RepositoryPlace place) =>
        new("There is nothing to undo: no operation here has a savepoint")
        {
            Code = "nothing-to-undo",
            Where = [("Repository", place.WorkTree)],
            Causes =
            [
                "home-sync hasn't changed anything in this repository yet",
                "The savepoints were older than backup_retention",
            ],
            Run = ["home-sync history", $"{place.Git} reflog"],
        };

    public static GitException SettledFirst(RepositoryPlace place) =>
        new("An interrupted operation was settled first; nothing was undone yet")
        {
            Code = "settled-first",
            Where = [("Repository", place.WorkTree)],
            Run =
            [
                "home-sync history",
                "# whether there is still something to undo",
                "home-sync undo",
            ],
        };

    public static GitException Unknown(RepositoryPlace place, string id) =>
        new($"There is no savepoint {ByteText.ForPeople(id)}")
        {
            Code = "unknown-savepoint",
            Where = [("Repository", place.WorkTree)],
            Causes = ["The id is misspelled", "The savepoint was older than backup_retention"],
            Run = ["home-sync history"],
        };

    public static GitException Ambiguous(
        RepositoryPlace place,
        string id,
        IReadOnlyList<string> all
    ) =>
        new($"{all.Count} savepoints begin with {ByteText.ForPeople(id)}")
        {
            Code = "ambiguous-savepoint",
            Where = [("Repository", place.WorkTree)],
            Details = [.. all.Take(LongList.Most), .. LongList.More(all.Count, LongList.Most)],
            Run = [$"home-sync undo {all[0]}"],
        };

    public static GitException OtherBranch(RepositoryPlace place, SavepointNote note, string branch)
    {
        var other = BranchName.Of(note.Branch);
        return new($"That operation was on the branch {other}, and {branch} is checked out")
        {
            Code = "other-branch",
            Where = [("Repository", place.WorkTree)],
            Run = [$"{place.Git} switch {Shown.ShellWord(other)}", $"home-sync undo {note.Id}"],
        };
    }

    public static GitException Unanswered(RepositoryPlace place) =>
        new("The last push ended without an answer, so it isn't known what the remote has")
        {
            Code = "push-unanswered",
            Where = [("Repository", place.WorkTree)],
            Run = ["home-sync sync", "home-sync undo"],
        };

    public static GitException ChangedSince(RepositoryPlace place, UndoPlan plan) =>
        new("Files were changed since, so nothing was undone")
        {
            Code = "changed-since",
            Where = [("Repository", place.WorkTree), ("Operation", plan.Note.Id)],
            Details = [.. Names(plan.ChangedSince), "", WithForce],
            Run =
            [
                $"home-sync undo {plan.Note.Id} --dry-run",
                $"home-sync undo {plan.Note.Id} --force",
            ],
        };

    /// <param name="place">The repository.</param>
    /// <param name="changed">Those that stop it.</param>
    /// <param name="request">What was asked for, and is to be asked for again.</param>
    /// <param name="undone">The operation, where one is undone.</param>
    public static GitException FilesChangedSince(
        RepositoryPlace place,
        IReadOnlyList<NotSynced> changed,
        UndoRequest request,
        SavepointNote? undone
    ) =>
        new("Files have edits that are in no commit, so none was brought back")
        {
            Code = "changed-since",
            Where = [("Repository", place.WorkTree)],
            Details = [.. Names(changed), "", WithForce],
            Run =
            [
                undone is null
                    ? $"home-sync undo --force {(request.Id is null ? "" : $"--id {request.Id} ")}--files {string.Join(' ', request.Files.Select(f => Shown.ShellWord(place.PathOf(f))))}"
                    : $"home-sync undo {undone.Id} --force",
            ],
        };

    public static GitException FolderInPlace(RepositoryPlace place, IReadOnlyList<string> names) =>
        new("A folder is in the place of a file, so nothing was brought back")
        {
            Code = "would-overwrite",
            Where = [("Repository", place.WorkTree)],
            Details =
            [
                .. names.Take(LongList.Most).Select(name => $"{ByteText.ForPeople(name)}/"),
                .. LongList.More(names.Count, LongList.Most),
            ],
            Causes = ["The folder was made after the file had gone"],
            Run = [OverwriteErrors.PutAside(place, names[0]), "home-sync undo --help"],
        };

    public static GitException InTheWay(
        RepositoryPlace place,
        SavepointNote note,
        TreeChange wanted,
        TreeChange blocking
    ) =>
        new(
            $"{ByteText.ForPeople(wanted.Path)} can't come back: {ByteText.ForPeople(blocking.Path)} was committed since"
        )
        {
            Code = "changed-since",
            Where = [("Repository", place.WorkTree), ("Operation", note.Id)],
            Run = [$"{place.Git} show {note.Reference}:tree/{Shown.ShellWord(wanted.Path)}"],
        };

    public static GitException NotSaved(RepositoryPlace place, IReadOnlyList<string> names) =>
        new(
            $"No savepoint has another content of {string.Join(", ", names.Select(PathsGiven.Named).Select(ByteText.ForPeople))}"
        )
        {
            Code = "not-saved",
            Where = [("Repository", place.WorkTree)],
            Causes =
            [
                "home-sync never changed it, or nothing has changed since",
                "The name is misspelled; it counts from where you are, or from the repository's top",
            ],
            Run =
            [
                "home-sync history",
                $"{place.Git} log --oneline -- {Shown.ShellWord(PathsGiven.Named(names[0]))}",
            ],
        };

    public static GitException NothingDiffers(RepositoryPlace place, SavepointNote note) =>
        new($"Nothing is left to undo of {note.Id}: the files are as they were before it")
        {
            Code = "already-undone",
            Where = [("Repository", place.WorkTree)],
            Run = ["home-sync history"],
        };

    private static IEnumerable<string> Names(IReadOnlyList<NotSynced> files) =>
        files
            .Take(LongList.Most)
            .Select(f => $"{ByteText.ForPeople(f.Path)} ({f.Why})")
            .Concat(LongList.More(files.Count, LongList.Most));
}

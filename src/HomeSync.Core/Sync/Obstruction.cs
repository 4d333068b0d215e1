using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>States of a repository in which nobody but its user should go on: each with the way out.</summary>
internal static class Obstruction
{
    /// <summary>The code of a move of our own that isn't over.</summary>
    public const string MoveInterrupted = "move-interrupted";

    private static readonly (string Sign, string What, string Command)[] Operations =
    [
        ("rebase-merge", "A rebase", "rebase"),
        ("rebase-apply/applying", "git am", "am"),
        ("rebase-apply", "A rebase", "rebase"),
        ("MERGE_HEAD", "A merge", "merge"),
        ("CHERRY_PICK_HEAD", "A cherry-pick", "cherry-pick"),
        ("REVERT_HEAD", "A revert", "revert"),
        ("BISECT_LOG", "A bisect", "bisect"),
    ];

    /// <summary>A sequence between two of its commits, when one was committed by hand: no other sign of it is left.</summary>
    private const string Sequencer = "sequencer/todo";

    /// <summary>What stands in the way before git is asked anything; null when nothing does.</summary>
    public static GitException? InFolder(RepositoryPlace place)
    {
        foreach (var (sign, what, command) in Operations.Append(SequenceIn(place)))
        {
            var path = Path.Combine(place.GitDir, sign);
            if (Path.Exists(path))
            {
                return Stopped(
                    place,
                    $"{what} is in progress",
                    "operation-in-progress",
                    ("Kept in", path),
                    WaysOutOf(command, place)
                );
            }
        }
        if (new MoveRoom(place).Journal.Exists && IndexLock.IsHomeSyncs(place.IndexLock))
            return Interrupted(place);
        return Path.Exists(place.IndexLock)
            ? Stopped(
                place,
                "Another git process is working in the repository",
                "index-locked",
                ("Lock", place.IndexLock),
                [
                    $"rm {Shown.ShellWord(place.IndexLock)}",
                    "# only if no git and no editor is at work there: a git that was killed left its lock",
                ]
            )
            : null;
    }

    /// <summary>Stops here when something stands in the way; an editor's or prompt's git gets a moment to finish.</summary>
    /// <exception cref="GitException">Something stands in the way.</exception>
    public static void RefuseToStart(RepositoryPlace place, CancellationToken cancelled)
    {
        for (var patience = 20; patience > 0 && Path.Exists(place.IndexLock); patience--)
        {
            cancelled.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(50));
            cancelled.ThrowIfCancellationRequested();
        }
        if (InFolder(place) is { } obstruction)
            throw obstruction;
    }

    /// <summary>What stands in the way by git's own account; null when nothing does.</summary>
    public static GitException? InStatus(RepositoryPlace place, GitStatus status)
    {
        if (status.Unmerged.Count > 0)
        {
            var names = string.Join(", ", status.Unmerged.Select(Platform.ByteText.ForPeople));
            return Stopped(
                place,
                $"Files have merge conflicts: {names}",
                "unmerged",
                null,
                [$"{place.Git} status"]
            );
        }
        if (status.Changed.Any(c => c.IsStaged) && IndexFile.Fault(place.IndexFile) is { } damage)
        {
            return DamagedRepository.Index(place, damage);
        }
        if (status.Tip is null)
        {
            if (BranchFile.Current(place) is { } branch && BranchFile.IsDamaged(place, branch))
                return DamagedRepository.Branch(place, branch, BranchFile.LastTip(place, branch));
            return Stopped(
                place,
                "The branch has no commit yet",
                "unborn",
                null,
                [$"{place.Git} add FILE", $"{place.Git} commit"]
            );
        }

        return status.Branch is null
            ? Stopped(
                place,
                "HEAD is detached: no branch is checked out",
                "detached",
                null,
                [$"{place.Git} switch main", "# or whichever branch it should be"]
            )
            : null;
    }

    /// <summary>A sync settles it before it looks for what is in its way; others leave it to a sync.</summary>
    private static GitException Interrupted(RepositoryPlace place) =>
        new("A move was interrupted, or is under way; the next sync finishes it or takes it back")
        {
            Code = MoveInterrupted,
            Where = [("Repository", place.WorkTree), ("Lock", place.IndexLock)],
            Run = ["home-sync sync"],
        };

    /// <summary>Only what it has still to do tells which it is, as it does git.</summary>
    private static (string Sign, string What, string Command) SequenceIn(RepositoryPlace place)
    {
        var todo = new FileInfo(Path.Combine(place.GitDir, Sequencer));
        return
            todo.Exists
            && File.ReadLines(todo.FullName)
                .FirstOrDefault("")
                .StartsWith("revert", StringComparison.Ordinal)
            ? (Sequencer, "A revert", "revert")
            : (Sequencer, "A cherry-pick", "cherry-pick");
    }

    private static string[] WaysOutOf(string command, RepositoryPlace place) =>
        command == "bisect"
            ? [$"{place.Git} bisect reset"]
            :
            [
                $"{place.Git} {command} --continue",
                "# when its conflicts are settled",
                $"{place.Git} {command} --abort",
                "# or to give it up",
            ];

    private static GitException Stopped(
        RepositoryPlace place,
        string what,
        string code,
        (string Label, string Path)? sign,
        string[] run
    ) =>
        new($"{what}; nothing was changed")
        {
            Code = code,
            Where = sign is null
                ? [("Repository", place.WorkTree)]
                : [("Repository", place.WorkTree), sign.Value],
            Run = run,
        };
}

using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Text;

namespace HomeSync.Core.Savepoints;

/// <summary>A move could neither be finished nor taken back; its journal is kept for the next sync.</summary>
internal sealed class MoveInterruptedException : HomeSyncException
{
    public MoveInterruptedException(RepositoryPlace place, Journal journal, Exception fault)
        : base(
            "The sync was interrupted in its move, which could be neither finished nor taken back"
        )
    {
        Code = "move-interrupted";
        Where = [("Repository", place.WorkTree), ("Savepoint", journal.Savepoint)];
        Details =
        [
            fault.Message,
            "",
            "What was there before is in the savepoint; the next sync goes on from here.",
        ];
        Causes =
        [
            "The disk is full",
            "The file system went away or became read-only",
            "You may not write there any more",
            "git can't be started, or doesn't answer",
        ];
        Run = [$"df -h {Shown.ShellWord(place.WorkTree)}", "home-sync sync"];
    }
}

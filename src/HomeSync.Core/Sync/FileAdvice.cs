using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>What to tell people when the file system says no.</summary>
internal static class FileAdvice
{
    public static Advice For(FileFault fault, RepositoryPlace place)
    {
        var top = Shown.ShellWord(place.WorkTree);
        var git = Shown.ShellWord(place.GitDir);
        return fault switch
        {
            FileFault.DiskFull => Stopped(DiskAdvice.Full(place)),
            FileFault.ReadOnly => Stopped(DiskAdvice.ReadOnly(place)),
            FileFault.NoAccess => Stopped(DiskAdvice.NoAccess(place)),
            FileFault.OtherDevice => new(
                "The sync was stopped: the repository's own folder is on another disk than its files",
                "other-device",
                [
                    $"Files are swapped as a whole, which works only on one disk: {place.GitDir} and the files have to be on the same one",
                    "A folder of the working tree is a mount of its own",
                ],
                $"df {git} {top}",
                "# tells which disk each is on",
                $"{place.Git} pull --ff-only",
                "# git itself copies; don't edit the files meanwhile"
            ),
            FileFault.NameTooLong => new(
                "The sync was stopped: a name is longer than this disk takes",
                "name-too-long",
                ["The file was made on a system that takes longer names"],
                $"{place.Git} status"
            ),
            _ => new(
                "The sync was stopped by a fault of the file system",
                "file-fault",
                [
                    "The disk is failing, or was taken away",
                    "A file or folder belongs to another user or is read-only",
                ],
                $"df -h {git} {top}",
                "home-sync sync"
            ),
        };
    }

    private static Advice Stopped(Advice by) =>
        by with
        {
            What = $"The sync was stopped: {by.What}",
        };
}

using HomeSync.Core.Text;

namespace HomeSync.Core.Git;

/// <summary>What to tell people when the disk says no, to git or to ourselves.</summary>
internal static class DiskAdvice
{
    public static Advice Full(RepositoryPlace place) =>
        new(
            "the disk is full",
            "disk-full",
            ["This machine's disk, or your share of it (quota), is used up"],
            $"df -h {Folders(place)}",
            "home-sync sync",
            "# once there is room"
        );

    public static Advice ReadOnly(RepositoryPlace place) =>
        new(
            "the disk is read-only",
            "read-only",
            [
                "The file system is mounted read-only",
                "It was made read-only after an error of the disk",
            ],
            $"df {Folders(place)}",
            "# names the disk; mount tells how it is mounted"
        );

    public static Advice NoAccess(RepositoryPlace place) =>
        new(
            "this user may not read or write all of the repository and its files",
            "no-access",
            [
                "A git command was run with sudo and left files that belong to root",
                "Permissions were changed by hand, or by a restore",
            ],
            $"find {Shown.ShellWord(place.WorkTree)} ! -user \"$(id -un)\"",
            "# lists what belongs to others",
            $"sudo chown -R \"$(id -un)\" {Shown.ShellWord(place.WorkTree)}",
            $"chmod -R u+rwX {Shown.ShellWord(place.WorkTree)}"
        );

    private static string Folders(RepositoryPlace place) =>
        $"{Shown.ShellWord(place.GitDir)} {Shown.ShellWord(place.WorkTree)}";
}

using HomeSync.Core.Errors;
using HomeSync.Core.Text;

namespace HomeSync.Core.Git;

/// <summary>
/// What to tell people when git's own files are damaged. A copy comes first, then what only looks, then
/// what mends without touching their files.
/// </summary>
internal static class DamagedRepository
{
    private static readonly string[] Causes =
    [
        "The computer crashed or lost power while git was writing",
        "The disk is failing",
        "A program that syncs folders (iCloud, Dropbox) works on the .git folder",
    ];

    /// <param name="place">The repository.</param>
    /// <param name="words">git's own words, which may name the file that is damaged.</param>
    public static Advice ObjectsAdvice(RepositoryPlace place, IReadOnlyList<string> words)
    {
        string[] remove = DamagedFile(place, words) is { } file
            ? [$"rm -f {Shown.ShellWord(file)}", "# nobody can read it any more; the copy has it"]
            : [];
        return new(
            "the repository is damaged",
            "damaged",
            Causes,
            [
                .. CopyFirst(place),
                $"{place.Git} fsck --full",
                "# names all that is damaged, and changes nothing",
                .. remove,
                $"{place.Git} -c fetch.unpackLimit=1 fetch --refetch",
                "# brings everything again that the remote has; your files stay as they are",
                "home-sync sync",
            ]
        );
    }

    /// <summary>Reads <c>(stored in .git/objects/54/a8…) is corrupt</c> and <c>bad object refs/remotes/origin/main</c>.</summary>
    private static string? DamagedFile(RepositoryPlace place, IReadOnlyList<string> words)
    {
        foreach (var line in words)
        {
            if (After(line, "(stored in ")?.Split(')')[0] is { } stored)
                return Path.Combine(place.WorkTree, stored);
            if (
                After(line, "bad object refs/remotes/") is { } tracking
                && Path.Combine(place.Common, "refs", "remotes", tracking) is var file
                && File.Exists(file)
            )
            {
                return file;
            }
        }
        return null;
    }

    private static string? After(string line, string mark) =>
        line.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0
            ? line[(at + mark.Length)..]
            : null;

    public static Advice IndexAdvice(RepositoryPlace place) =>
        new(
            "The repository's index is damaged",
            "index-damaged",
            Causes,
            [
                .. File.Exists(place.IndexFile)
                    ? [PutAside(place.IndexFile)]
                    : Array.Empty<string>(),
                $"{place.Git} reset",
                "# makes it again from the last commit; your files stay as they are",
                "home-sync sync",
            ]
        );

    /// <summary>The index can be read, and what it says can't be meant.</summary>
    public static GitException Index(RepositoryPlace place, string why)
    {
        var advice = IndexAdvice(place);
        return GitErrors.Of(place, advice, [why]);
    }

    public static GitException Head(RepositoryPlace place, IReadOnlyList<string> words)
    {
        var file = Shown.ShellWord(Path.Combine(place.GitDir, "HEAD"));
        return GitErrors.Of(
            place,
            new(
                "The repository is damaged: git doesn't recognize it any more",
                "damaged",
                Causes,
                [
                    .. CopyFirst(place),
                    $"cat {file}",
                    "# should say: ref: refs/heads/main",
                    $"echo 'ref: refs/heads/main' > {file}",
                    "# if it is empty or garbage, with the name of your branch",
                ]
            ),
            words
        );
    }

    /// <param name="place">The repository.</param>
    /// <param name="branch">The branch whose ref can't be read.</param>
    /// <param name="lastTip">Where it was by its reflog; null when nothing tells.</param>
    public static GitException Branch(RepositoryPlace place, string branch, string? lastTip)
    {
        var file = BranchFile.Of(place, branch);
        return GitErrors.Of(
            place,
            new(
                $"The branch {branch} is damaged: git can't read where it is",
                "damaged",
                Causes,
                [
                    .. CopyFirst(place),
                    $"rm -f {Shown.ShellWord(file)}",
                    $"{place.Git} update-ref {Shown.ShellWord($"refs/heads/{branch}")} {lastTip ?? "COMMIT"}",
                    lastTip is null
                        ? $"# COMMIT is where it should be, such as origin/{branch}"
                        : "# where it was last; your files stay as they are",
                    $"{place.Git} fsck --full",
                ]
            ),
            lastTip is null ? [] : [$"It was last at {lastTip}."]
        );
    }

    private static string PutAside(string file) =>
        $"mv {Shown.ShellWord(file)} {Shown.ShellWord(file + ".damaged")}";

    private static string[] CopyFirst(RepositoryPlace place) =>
        [
            $"cp -Rp {Shown.ShellWord(place.GitDir)} ~/git-before-repair",
            "# first: a copy of everything git has, before anything is mended",
        ];
}

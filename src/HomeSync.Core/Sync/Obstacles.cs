using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>
/// Finds what stands where incoming files want to be: untracked or ignored files and folders, links on
/// the way, names that this file system takes for the same. git itself overwrites ignored ones silently.
/// </summary>
/// <param name="workTree">The working tree's top folder.</param>
/// <param name="ignoresCase">Whether the file system takes <c>A</c> and <c>a</c> for the same name.</param>
internal sealed class Obstacles(string workTree, bool ignoresCase)
{
    /// <summary>Why a folder with a repository in it, such as a submodule that is checked out, is in the way.</summary>
    public const string Repository = "a repository of its own, in a folder that becomes a file";

    private const int MostInName = 255;
    private const int Shown = 60;

    // PATH_MAX with its closing NUL.
    private static readonly int MostInPath = OperatingSystem.IsMacOS() ? 1023 : 4095;

    private readonly StringComparer names = ignoresCase
        ? StringComparer.OrdinalIgnoreCase
        : StringComparer.Ordinal;

    /// <summary>Incoming files whose names this disk takes for another's that comes in as well, or is tracked and stays.</summary>
    /// <param name="changes">What comes in.</param>
    /// <param name="tracked">Gives the names of all tracked files; asked only where it matters.</param>
    public IReadOnlyList<NotSynced> OnlyInCase(
        IReadOnlyList<TreeChange> changes,
        Func<IEnumerable<string>> tracked
    )
    {
        var arriving = new Dictionary<string, string>(names);
        var files = new Dictionary<string, string>(names);
        var folders = new Dictionary<string, string>(names);
        if (ignoresCase && changes.Any(c => c.IsAddition))
        {
            var leaving = changes.Where(c => c.IsDeletion).Select(c => c.Path).ToHashSet();
            foreach (var name in tracked().Where(name => !leaving.Contains(name)))
            {
                files.TryAdd(name, name);
                foreach (var folder in ParentFolders.Of(name))
                    folders.TryAdd(folder, folder);
            }
        }
        return
        [
            .. changes
                .Where(c => !c.IsDeletion)
                .Select(c =>
                    (
                        c.Path,
                        Other: arriving.TryAdd(c.Path, c.Path)
                            ? c.IsAddition
                                ? Staying(c.Path)
                                : null
                            : arriving[c.Path]
                    )
                )
                .Where(c => c.Other is not null)
                .Select(c => new NotSynced(
                    c.Path,
                    $"differs from {ByteText.ForPeople(c.Other!)} only in case"
                )),
        ];

        // A folder in another case holds both; a file takes the place of either.
        string? Staying(string name) =>
            ParentFolders
                .Of(name)
                .Append(name)
                .Select(part => Other(files, part))
                .Append(Other(folders, name))
                .FirstOrDefault(other => other is not null);

        static string? Other(Dictionary<string, string> those, string name) =>
            those.TryGetValue(name, out var other) && other != name ? other : null;
    }

    /// <summary>Incoming files whose names the system doesn't take.</summary>
    /// <param name="changes">What comes in.</param>
    /// <param name="folders">The folders below which the files will stand.</param>
    public static IReadOnlyList<NotSynced> TooLong(
        IReadOnlyList<TreeChange> changes,
        params string[] folders
    )
    {
        var left = MostInPath - folders.Max(f => ByteText.Encode(f).Length + 1);
        return
        [
            .. changes
                .Where(c => !c.IsDeletion && c.Path.Length > 0)
                .Select(c =>
                    (c.Path, Bytes: ByteText.Encode(c.Path).Length, Name: LongestPart(c.Path))
                )
                .Where(c => c.Bytes > left || c.Name > MostInName)
                .Select(c => new NotSynced(
                    $"{c.Path[..Math.Min(c.Path.Length, Shown)]}...",
                    c.Name > MostInName
                        ? $"a name of {c.Name} bytes; {MostInName} are allowed"
                        : $"a path of {c.Bytes} bytes; {left} are possible here"
                )),
        ];
    }

    private static int LongestPart(string path) =>
        path.Split('/').Max(part => ByteText.Encode(part).Length);

    /// <summary>What stands where incoming files want to be.</summary>
    public IReadOnlyList<NotSynced> In(IReadOnlyList<TreeChange> changes)
    {
        var found = new List<NotSynced>();
        var leaving = changes.Where(c => c.IsDeletion).Select(c => c.Path).ToHashSet(names);
        var seenFolders = new HashSet<string>(names);
        foreach (var name in changes.Where(c => !c.IsDeletion).Select(c => c.Path))
            OnTheWay(name, leaving, seenFolders, found);
        foreach (var name in changes.Where(c => c.IsAddition).Select(c => c.Path))
            At(name, leaving, found);
        return found;
    }

    /// <summary>Every folder on the way must be a folder: never a link that leads out of the working tree.</summary>
    private void OnTheWay(
        string name,
        HashSet<string> leaving,
        HashSet<string> seen,
        List<NotSynced> found
    )
    {
        foreach (var folder in ParentFolders.Of(name))
        {
            if (!seen.Add(folder))
                continue;
            var kind = RawFile.KindOf($"{workTree}/{folder}");
            if (kind is RawKind.Missing)
                return;
            if (kind is not RawKind.Folder && !leaving.Contains(folder))
            {
                found.Add(
                    new NotSynced(
                        folder,
                        kind is RawKind.Link
                            ? "a link where a folder should be"
                            : "a file where a folder should be"
                    )
                );
            }
        }
    }

    private void At(string name, HashSet<string> leaving, List<NotSynced> found)
    {
        var kind = RawFile.KindOf($"{workTree}/{name}");
        if (kind is RawKind.Missing || leaving.Contains(name) || ParentLeaves(name, leaving))
            return;
        if (kind is not RawKind.Folder)
        {
            found.Add(new NotSynced(name, "untracked or ignored here"));
        }
        else if (RawFile.KindOf($"{workTree}/{name}/.git") is not RawKind.Missing)
        {
            // Named as a whole: what is in it is of use together only.
            found.Add(new NotSynced(name, Repository));
        }
        else if (FirstKept(name, leaving) is { } kept)
        {
            found.Add(
                new NotSynced(kept, "untracked or ignored here, in a folder that becomes a file")
            );
        }
    }

    /// <summary>What seems to be there is seen through a link or file that goes away first.</summary>
    private static bool ParentLeaves(string name, HashSet<string> leaving) =>
        ParentFolders.Of(name).Any(leaving.Contains);

    /// <summary>The first thing in a folder that doesn't leave with this move, an empty folder included.</summary>
    private string? FirstKept(string folder, HashSet<string> leaving)
    {
        foreach (var entry in RawFolder.Names($"{workTree}/{folder}"))
        {
            var name = $"{folder}/{entry}";
            if (leaving.Contains(name))
                continue;
            var opens =
                RawFile.KindOf($"{workTree}/{name}") is RawKind.Folder
                && leaving.Any(l => l.StartsWith(name + "/", StringComparison.Ordinal));
            if ((opens ? FirstKept(name, leaving) : name) is { } kept)
                return kept;
        }
        return null;
    }
}

namespace HomeSync.Core.Platform;

/// <summary>
/// Follows every link in a path, as realpath(3) does. .NET follows only the last part's, and takes
/// a relative link in a linked folder for one beside the folder's link.
/// </summary>
internal static class RealPath
{
    /// <summary>As many links as Linux follows before it says "too many levels".</summary>
    private const int MostLinks = 40;

    /// <summary>The path without links; parts that don't exist stay as they are. Null when links run in a circle.</summary>
    /// <param name="path">An absolute path.</param>
    public static string? Of(string path)
    {
        var links = 0;
        var real = "/";
        var rest = new Stack<string>(Parts(path));
        while (rest.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? "/";
                continue;
            }
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }
            if (++links > MostLinks)
                return null;
            if (Path.IsPathRooted(target))
                real = "/";
            foreach (var step in Parts(target))
                rest.Push(step);
        }
        return real;
    }

    /// <summary>The same, and the path as it is when links run in a circle.</summary>
    public static string OrItself(string path) => Of(path) ?? path;

    /// <summary>Last part first.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p != ".").Reverse();
}

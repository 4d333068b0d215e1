using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Paths as a person types them, from where they are or from the working tree's top.</summary>
public static class PathsGiven
{
    /// <returns>Their names from the top of the working tree; the top's own is empty.</returns>
    /// <exception cref="GitException">One is outside of it.</exception>
    public static IReadOnlyList<string> FromTop(
        IEnumerable<string> words,
        string folder,
        RepositoryPlace place
    ) => [.. words.Select(word => FromTop(word, RealPath.OrItself(folder), place))];

    /// <summary>Whether a file is one of these, or in a folder that is; no paths stand for all.</summary>
    public static bool Hold(IReadOnlyList<string> paths, string file) =>
        paths.Count == 0 || paths.Any(path => IsAtOrIn(file, path));

    /// <summary>Whether a file is this path, or in the folder that it is.</summary>
    public static bool IsAtOrIn(string file, string path) =>
        path.Length == 0 || file == path || file.StartsWith($"{path}/", StringComparison.Ordinal);

    /// <summary>A path as people type it: the top's own name is a dot.</summary>
    public static string Named(string path) => path.Length == 0 ? "." : path;

    private static string FromTop(string word, string folder, RepositoryPlace place)
    {
        var top = place.WorkTree.TrimEnd('/') + '/';
        var isWithin = (folder + '/').StartsWith(top, StringComparison.Ordinal);
        var path = Path.GetFullPath(word, isWithin ? folder : top).TrimEnd('/');
        return $"{path}/".StartsWith(top, StringComparison.Ordinal)
            ? $"{path}/"[top.Length..].TrimEnd('/')
            : throw new GitException($"{ByteText.ForPeople(word)} is not in the repository")
            {
                Code = "outside",
                Where = [("Repository", place.WorkTree)],
                Run = [$"{place.Git} ls-files", "# the files that are in it"],
            };
    }
}

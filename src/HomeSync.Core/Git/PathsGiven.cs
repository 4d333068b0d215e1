using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Paths as a person types them, from where they are or from the working tree's top.</summary>
public static class PathsGiven
{
    /// <returns>Their names from the top of the working tree.</returns>
    /// <exception cref="GitException">One is outside of it.</exception>
    public static IReadOnlyList<string> FromTop(
        IEnumerable<string> words,
        string folder,
        RepositoryPlace place
    ) => [.. words.Select(word => FromTop(word, RealPath.Of(folder) ?? folder, place))];

    /// <summary>Whether a file is one of these, or in a folder that is; no paths stand for all.</summary>
    public static bool Hold(IReadOnlyList<string> paths, string file) =>
        paths.Count == 0
        || paths.Any(p => file == p || file.StartsWith($"{p}/", StringComparison.Ordinal));

    private static string FromTop(string word, string folder, RepositoryPlace place)
    {
        var top = place.WorkTree.TrimEnd('/') + '/';
        var isWithin = (folder + '/').StartsWith(top, StringComparison.Ordinal);
        var path = Path.GetFullPath(word, isWithin ? folder : top).TrimEnd('/');
        return path.StartsWith(top, StringComparison.Ordinal)
            ? path[top.Length..]
            : throw new GitException($"{ByteText.ForPeople(word)} is not in the repository")
            {
                Code = "outside",
                Where = [("Repository", place.WorkTree)],
                Run = ["home-sync help undo"],
            };
    }
}

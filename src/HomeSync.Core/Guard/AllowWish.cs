using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Guard;

/// <summary>What a person wants to let pass.</summary>
/// <param name="Path">A file or folder, from the top of the working tree.</param>
/// <param name="Rule">The rule; null for all.</param>
public sealed record AllowWish(string Path, string? Rule)
{
    /// <summary>Reads <c>PATH</c> or <c>PATH:RULE</c>.</summary>
    /// <param name="word">As it was typed.</param>
    /// <param name="folder">Where.</param>
    /// <param name="place">The repository.</param>
    /// <exception cref="GitException">The path is outside of the repository, or all of it, or the rule isn't known.</exception>
    public static AllowWish Of(string word, string folder, RepositoryPlace place)
    {
        var colon = word.LastIndexOf(':');
        var rule = colon > 0 ? word[(colon + 1)..] : null;
        if (rule is not null && !Tokens.Rules.Contains(rule))
        {
            // A name may hold a colon itself; one of a file that is gone by now can't be told from a mistyped rule.
            if (!IsThere(PathsGiven.FromTop([word], folder, place)[0], place))
                throw GuardErrors.UnknownRule(rule);
            rule = null;
        }
        var given = rule is null ? word : word[..colon];
        var path = PathsGiven.FromTop([given], folder, place)[0];
        if (!IsThere(path, place) && FromTop(given, place) is { } told && IsThere(told, place))
            path = told;
        return path.Length > 0 ? new(path, rule) : throw GuardErrors.Everything(place);
    }

    /// <summary>Told are names from the top, and pasted they are in any folder; they begin with no slash and hold no dots for folders.</summary>
    private static string? FromTop(string given, RepositoryPlace place) =>
        given.StartsWith('/') || given.Split('/').Any(part => part is "." or "..")
            ? null
            : PathsGiven.FromTop([given], place.WorkTree, place)[0];

    private static bool IsThere(string path, RepositoryPlace place) =>
        RawFile.KindOf(place.PathOf(path)) != RawKind.Missing;
}

using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Guard;

/// <summary>What to tell people when something that looks like a secret is held back.</summary>
internal static class GuardErrors
{
    private const int Most = 20;

    private const string LetPass = "# or, when it is no secret: let it pass";

    public static GitException Unsent(
        RepositoryPlace place,
        IReadOnlyList<Suspect> suspects,
        string? upstream
    )
    {
        var files = SuspectFile.Of(suspects);
        var name = Shown.ShellWord(ByteText.ForPeople(files[0].Path));
        return new GitException(
            "Not sent: commits that the remote hasn't hold what looks like a secret"
        )
        {
            Code = "secret",
            Where = [("Repository", place.WorkTree)],
            Details =
            [
                .. Named(files),
                "",
                "The commits stay on this machine; nothing else was held back.",
            ],
            Causes =
            [
                "A key or token was committed; what a later commit removes is sent all the same",
                "It only looks like one",
            ],
            Run =
            [
                upstream is null
                    ? $"{place.Git} log --stat -- {name}"
                    : $"{place.Git} log --stat {Shown.ShellWord(upstream)}.. -- {name}",
                "# the commit that brought it; take it out of that one before it is sent",
                .. files[0].Allowing,
                LetPass,
            ],
        };
    }

    public static GitException AddedByHook(
        RepositoryPlace place,
        string hook,
        IReadOnlyList<Suspect> suspects
    )
    {
        var files = SuspectFile.Of(suspects);
        return new GitException(
            $"The {hook} hook added what looks like a secret, so nothing was committed"
        )
        {
            Code = "secret",
            Where = [("Repository", place.WorkTree)],
            Details = [.. Named(files), "", GitErrors.NothingChanged],
            Causes =
            [
                "The hook adds a file, or writes into one, that home-sync looked at before",
                "It only looks like one",
            ],
            Run =
            [
                $"{place.Git} rev-parse --path-format=absolute --git-path hooks/{hook}",
                "# the hook; have it leave that file out",
                .. files[0].Allowing,
                LetPass,
            ],
        };
    }

    public static GitException UnknownRule(string rule) =>
        new($"There is no rule {Shown.Value(rule)}, and no file of that name")
        {
            Code = "unknown-rule",
            Details = ["The rules are:", .. Tokens.Rules],
            Run = ["home-sync help allow"],
        };

    public static GitException Everything(RepositoryPlace place) =>
        new("That is the whole repository; files and folders in it can be allowed")
        {
            Code = "outside",
            Where = [("Repository", place.WorkTree)],
            Run = ["home-sync help allow"],
        };

    private static IEnumerable<string> Named(List<SuspectFile> files)
    {
        for (var i = 0; i < files.Count && i < Most; i++)
            yield return $"{ByteText.ForPeople(files[i].Path)} ({files[i].Where})";
        if (files.Count > Most)
            yield return $"... and {files.Count - Most} more";
    }
}

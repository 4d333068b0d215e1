using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Guard;

/// <summary>What to tell people when something that looks like a secret is held back.</summary>
internal static class GuardErrors
{
    private const int Most = 20;

    public static GitException Unsent(
        RepositoryPlace place,
        IReadOnlyList<Suspect> suspects,
        string? upstream
    )
    {
        var details = new List<string>();
        for (var i = 0; i < suspects.Count && i < Most; i++)
            details.Add($"{ByteText.ForPeople(suspects[i].Path)} ({suspects[i].Where})");
        if (suspects.Count > Most)
            details.Add($"... and {suspects.Count - Most} more");
        details.AddRange(["", "The commits stay on this machine; nothing else was held back."]);
        var name = Shown.ShellWord(ByteText.ForPeople(suspects[0].Path));
        return new GitException(
            "Not sent: commits that the remote hasn't hold what looks like a secret"
        )
        {
            Code = "secret",
            Where = [("Repository", place.WorkTree)],
            Details = details,
            Causes =
            [
                "A key or token was committed; what a later commit removes is sent all the same",
                "It only looks like one",
            ],
            Run =
            [
                upstream is null
                    ? $"{place.Git} log --stat -- {name}"
                    : $"{place.Git} log --stat {upstream}.. -- {name}",
                "# the commit that brought it; take it out of that one before it is sent",
                $"home-sync allow {name}:{suspects[0].Rule}",
                "# or, when it is no secret: let it pass",
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
}

using System.Globalization;

namespace HomeSync.Core.Git;

/// <summary>The one place that makes git's environment.</summary>
/// <param name="inherited">Our own environment.</param>
internal sealed class GitEnvironment(IReadOnlyDictionary<string, string> inherited)
{
    /// <summary>What <c>git var</c> calls the author of a commit that is made now.</summary>
    public const string AuthorNow = "GIT_AUTHOR_IDENT";

    /// <summary>The same of whoever commits it.</summary>
    public const string CommitterNow = "GIT_COMMITTER_IDENT";

    // Who the user is, how they reach remotes, where their configuration is. Everything else that starts
    // with GIT_ points a git at some other repository, index, pager or format, and is left behind.
    private static readonly string[] Kept =
    [
        "GIT_AUTHOR_NAME",
        "GIT_AUTHOR_EMAIL",
        "GIT_COMMITTER_NAME",
        "GIT_COMMITTER_EMAIL",
        "GIT_CONFIG_GLOBAL",
        "GIT_CONFIG_SYSTEM",
        "GIT_CONFIG_NOSYSTEM",
        "GIT_SSH",
        "GIT_SSH_COMMAND",
        "GIT_SSH_VARIANT",
        "GIT_SSL_",
        "GIT_PROXY_SSL_",
        "GIT_HTTP_",
        "GIT_ALLOW_PROTOCOL",
        "GIT_PROTOCOL_FROM_USER",
        "GIT_EXEC_PATH",
    ];

    private readonly Dictionary<string, string> clean = inherited
        .Where(e =>
            !e.Key.StartsWith("GIT_", StringComparison.Ordinal) || Kept.Any(k => Keeps(k, e.Key))
        )
        .ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);

    public Dictionary<string, string> For(GitCall call, RepositoryPlace? place, bool onTerminal)
    {
        var environment = new Dictionary<string, string>(clean, StringComparer.Ordinal)
        {
            // Nothing inside a hook of ours syncs again.
            [SyncMarker.Variable] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
            // As git commit does for its hooks when no message is edited (githooks(5), "pre-commit").
            ["GIT_EDITOR"] = ":",
        };
        if (call.Work != GitWork.Hook)
        {
            // Names are bytes, never patterns: ":!x" is a file (promise 7).
            if (!call.KnowsNoPatterns)
                environment["GIT_LITERAL_PATHSPECS"] = "1";
            // We read git's words; they must be the ones we know.
            environment["LC_ALL"] = "C";
            // Asking never blocks the user's own git (git-status(1), "Background refresh").
            environment["GIT_OPTIONAL_LOCKS"] = "0";
        }
        if (!onTerminal)
        {
            // Nobody is there to answer (promise 4); ssh has no terminal to ask on either.
            environment["GIT_TERMINAL_PROMPT"] = "0";
            environment["GIT_ASKPASS"] = "";
            environment["SSH_ASKPASS"] = "";
            environment["SSH_ASKPASS_REQUIRE"] = "never";
        }
        if (place is { IsSeparate: true } || call.WorkTree is not null)
        {
            environment["GIT_DIR"] = place!.GitDir;
            environment["GIT_WORK_TREE"] = call.WorkTree ?? place.WorkTree;
        }
        else if (place is not null)
        {
            // A folder that isn't a repository must not be taken for one because a parent is.
            environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(place.WorkTree) ?? "/";
        }
        if (call.Author is { } author)
        {
            environment["GIT_AUTHOR_NAME"] = author.Name;
            environment["GIT_AUTHOR_EMAIL"] = author.Mail;
            environment["GIT_AUTHOR_DATE"] = author.Date;
        }
        if (call.IndexFile is not null)
            environment["GIT_INDEX_FILE"] = call.IndexFile;
        if (call.ObjectFolder is not null)
        {
            environment["GIT_OBJECT_DIRECTORY"] = call.ObjectFolder;
            environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = place!.Objects;
        }
        return environment;
    }

    private static bool Keeps(string kept, string name) =>
        kept.EndsWith('_') ? name.StartsWith(kept, StringComparison.Ordinal) : name == kept;
}

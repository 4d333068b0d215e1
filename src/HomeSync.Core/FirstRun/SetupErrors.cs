using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.FirstRun;

/// <summary>Why a machine can't be set up.</summary>
internal static class SetupErrors
{
    public static ConfigException CloneOrInit() =>
        new("--clone and --init can't be given together")
        {
            Code = "usage",
            Run = ["home-sync setup --clone URL", "home-sync setup --init"],
        };

    /// <summary>git hands an address on as an argument, which every user of the machine can read.</summary>
    /// <exception cref="ConfigException">There is a password in it.</exception>
    public static void RefusePassword(string url)
    {
        // https://name:password@host, and what looks like it.
        var at = url.IndexOf("://", StringComparison.Ordinal);
        var name = at < 0 ? "" : url[(at + 3)..].Split('/')[0];
        if (
            name.LastIndexOf('@') is var end and >= 0
            && name[..end].Contains(':', StringComparison.Ordinal)
        )
        {
            throw new ConfigException("Nothing was changed: there is a password in the address")
            {
                Code = "password-in-address",
                Where = [("Address", ShownUrl.Of(url))],
                Details =
                [
                    "Give the address without it: git asks for it, and a credential helper keeps it.",
                ],
                Run = ["git help credentials"],
            };
        }
    }

    /// <param name="file">The configuration.</param>
    /// <param name="there">What its <c>dotfiles_dir</c> names.</param>
    /// <param name="wanted">What setup was asked for, or found.</param>
    public static ConfigException OtherRepository(
        SetupFile file,
        string there,
        RepositoryChoice wanted
    ) =>
        Other(
            file,
            there,
            wanted,
            $"home-sync config set dotfiles_dir {Shown.ShellWord(wanted.WorkTree)}{file.Option}",
            "# to have this one from now on"
        );

    /// <summary>The same where <c>git_dir</c> and <c>work_tree</c> name it, which count before <c>dotfiles_dir</c>.</summary>
    public static ConfigException OtherThanGitDir(
        SetupFile file,
        string gitDir,
        string workTree,
        RepositoryChoice wanted
    ) =>
        Other(
            file,
            $"{gitDir}, with its files in {workTree}",
            wanted,
            $"home-sync config edit{file.Option}",
            "# git_dir and work_tree name it; without them dotfiles_dir counts"
        );

    private static ConfigException Other(
        SetupFile file,
        string there,
        RepositoryChoice wanted,
        params string[] run
    )
    {
        var variable = wanted.Origin.StartsWith('$') ? wanted.Origin[1..] : null;
        var asked = variable is null ? wanted.WorkTree : $"{wanted.WorkTree} (${variable})";
        return new("Nothing was changed: the configuration names another repository")
        {
            Code = "other-repository",
            Where = [("File", file.Path), ("It names", there), ("Asked for", asked)],
            Run = variable is null
                ? run
                : [.. run, $"unset {variable}", "# or to go by the configuration here as well"],
        };
    }

    public static GitException OtherOrigin(RepositoryPlace place, string origin, string wanted) =>
        new("Nothing was changed: there is another repository in that folder")
        {
            Code = "other-repository",
            Where =
            [
                ("Repository", place.WorkTree),
                ("Its origin", origin.Length > 0 ? origin : "none"),
                ("Asked for", ShownUrl.Of(wanted)),
            ],
            Run = [$"{place.Git} remote --verbose", "home-sync setup --clone URL ANOTHER-FOLDER"],
        };

    public static ConfigException Unwritable(string what, Exception fault) =>
        new($"Could not {what}")
        {
            Code = "setup-failed",
            Details = [fault.Message],
            Causes = ["The folder belongs to another user or is read-only", "The disk is full"],
            Run = ["ls -ld ~ ~/.config ~/.config/home-sync", "df -h ~"],
        };

    /// <summary>A warning only: the machine is set up all the same.</summary>
    public static GitException NotReached(
        RepositoryPlace place,
        string remote,
        string url,
        Finished finished
    )
    {
        var (kind, words) = (GitFailure.KindOf(finished), GitFailure.Words(finished));
        var again = $"{place.Git} ls-remote {Shown.ShellWord(remote)}";
        var advice = RemoteErrors.Explain(kind, place, remote, url, words, again);
        var what = $"A service couldn't sync now, without a terminal: {advice.What}";
        return (advice with { What = what }).ToError(
            [("Repository", place.WorkTree), ("Remote", $"{remote} ({url})")],
            words
        );
    }

    public static GitException NotCloned(string url, string folder, Finished finished)
    {
        var (shown, words) = (ShownUrl.Of(url), GitFailure.Words(finished));
        var kind = GitFailure.KindOf(finished);
        var again = $"git ls-remote {Shown.ShellWord(shown)}";
        var place = new RepositoryPlace(folder, folder, IsSeparate: false);
        var advice = RemoteErrors.Explain(kind, place, "origin", shown, words, again);
        advice = advice.Failing("Cloning") with
        {
            // There is no repository here yet whose remote could be set.
            Run = kind is GitFailureKind.RemoteMissing ? [again] : advice.Run,
        };
        return advice.ToError([("Address", shown), ("Folder", folder)], words);
    }
}

using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Questions about a repository.</summary>
internal sealed class Repository(GitProgram git)
{
    public RepositoryPlace Place => git.Place;

    /// <summary>What the user's git configuration says.</summary>
    public GitSettings Configured { get; } = new(git);

    /// <summary>Its files.</summary>
    public TrackedFiles Files { get; } = new(git);

    /// <summary>How its commits hang together.</summary>
    public Ancestry Ancestry { get; } = new(git);

    /// <param name="withUntracked">Whether to look for files git doesn't track; never done in a separate repository's home.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <param name="names">The files to look at; all when there are none.</param>
    public GitStatus Status(
        bool withUntracked,
        CancellationToken cancelled,
        IReadOnlyList<string>? names = null
    )
    {
        string[] which = names is { Count: > 0 } ? ["--", .. names] : [];
        List<string> arguments = ["status", "--porcelain=v2", "--branch", "-z", "--no-renames"];
        if (!withUntracked || Place.IsSeparate)
            arguments.Add("--untracked-files=no");
        var call = new GitCall([.. arguments, .. which]);
        var finished = git.Try(call, cancelled);
        if (finished.Succeeded)
            return StatusParser.Parse(finished.Output);
        // A submodule that git can't look into is no reason to sync nothing else.
        var without = git.Try(
            new GitCall([.. arguments, "--ignore-submodules=all", .. which]),
            cancelled
        );
        return without.Succeeded
            ? StatusParser.Parse(without.Output) with
            {
                UnreadableSubmodule = string.Join(' ', GitFailure.Words(finished).Take(1)),
            }
            : throw git.Failed(call, finished);
    }

    /// <summary>Notes the files' times in the live index where only these have changed; the one thing here that may write.</summary>
    public void RefreshIndex(CancellationToken cancelled) =>
        git.Try(new GitCall("update-index", "-q", "--refresh") { Work = GitWork.Heavy }, cancelled);

    /// <summary>The upstream that is configured for a branch; null when there is none.</summary>
    public Upstream? UpstreamOf(string branch, CancellationToken cancelled) =>
        RefsOf(branch, null, cancelled).Upstream;

    /// <summary>A branch and its upstream.</summary>
    /// <param name="branch">The branch, without <c>refs/heads/</c>.</param>
    /// <param name="upstream">What its upstream is probably called, such as <c>origin/main</c>: then its commit is told too.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public BranchRefs RefsOf(string branch, string? upstream, CancellationToken cancelled)
    {
        const string names =
            "%(upstream:remotename)%00%(upstream:remoteref)%00%(upstream)%00%(upstream:track,nobracket)";
        string[] guess = upstream is null ? [] : [$"refs/remotes/{upstream}"];
        var call = new GitCall([
            "for-each-ref",
            $"--format=%(refname)%00%(objectname)%00%(tree)%00{names}%00",
            BranchName.RefOf(branch),
            .. guess,
        ]);
        // A line end follows each record, and begins the next one's name.
        var refs = NulFields
            .Of(git.Ask(call, cancelled).Output)
            .Chunk(7)
            .Where(fields => fields.Length == 7)
            .ToDictionary(fields => fields[0].TrimStart('\n'), StringComparer.Ordinal);
        if (!refs.TryGetValue(BranchName.RefOf(branch), out var own))
            return new BranchRefs(null, null, null);
        var (commit, tree) = (own[1], own[2]);
        var (remote, there, tracking) = (own[3], own[4], own[5]);
        if (remote.Length == 0 || there.Length == 0 || tracking.Length == 0)
            return new BranchRefs(commit, tree, null);
        var seen = refs.GetValueOrDefault(tracking);
        return new BranchRefs(
            commit,
            tree,
            new Upstream(remote, there, tracking, IsConfigured: true)
            {
                Tip = seen?[1],
                Tree = seen?[2],
                Apart = seen is null ? null : TrackText.Parse(own[6]),
            }
        );
    }

    public IReadOnlyList<string> Remotes(CancellationToken cancelled) =>
        git.Ask(new GitCall("remote"), cancelled)
            .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The remote that is meant where none is named; null when there is none at all.</summary>
    public string? UsualRemote(CancellationToken cancelled)
    {
        var remotes = Remotes(cancelled);
        return remotes.Contains("origin") ? "origin"
            : remotes is [var first, ..] ? first
            : null;
    }

    public string RemoteUrl(string remote, CancellationToken cancelled)
    {
        var finished = git.Try(new GitCall("remote", "get-url", remote), cancelled);
        return finished.Succeeded ? ShownUrl.Of(finished.Text.TrimEnd('\n')) : "";
    }

    /// <summary>A setting of git's own, as git reads it; null when it isn't set.</summary>
    public string? Setting(string key, CancellationToken cancelled)
    {
        var finished = git.Try(new GitCall("config", "--get", key), cancelled);
        return finished.Succeeded ? finished.Text.TrimEnd('\n') : null;
    }

    /// <summary>All values of a setting that may be given more than once.</summary>
    public IReadOnlyList<string> Settings(string key, CancellationToken cancelled) =>
        NulFields.Of(git.Try(new GitCall("config", "-z", "--get-all", key), cancelled).Output);

    /// <summary>Whether a yes-or-no setting of git's own is on.</summary>
    public bool IsOn(string key, CancellationToken cancelled) =>
        git.Try(new GitCall("config", "--type=bool", "--get", key), cancelled).Text.TrimEnd('\n')
        == "true";

    /// <summary>The object a name stands for; null when there is none.</summary>
    /// <param name="name">A full ref, an id, or one of these with <c>^{tree}</c>.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <exception cref="GitException">git can't tell.</exception>
    public string? Resolve(string name, CancellationToken cancelled) =>
        OneOrNone(
            new GitCall("rev-parse", "--verify", "--quiet", "--end-of-options", name),
            cancelled
        );

    /// <summary>The branch HEAD names, in full; null when it is detached.</summary>
    /// <exception cref="GitException">git can't tell.</exception>
    public string? HeadRef(CancellationToken cancelled) =>
        OneOrNone(new GitCall("symbolic-ref", "--quiet", "HEAD"), cancelled);

    /// <summary>Exit code 1 is git's no; any other says that it failed, which is no answer.</summary>
    private string? OneOrNone(GitCall call, CancellationToken cancelled)
    {
        var finished = git.Try(call, cancelled);
        return finished.Succeeded ? finished.Text.TrimEnd('\n')
            : finished is { LimitReached: false, ExitCode: 1 } ? null
            : throw git.Failed(call, finished);
    }

    /// <summary>Whether HEAD names this branch, and the branch is at this commit.</summary>
    public bool IsOnBranchAt(string branch, string tip, CancellationToken cancelled)
    {
        var call = new GitCall("for-each-ref", "--format=%(HEAD)%(objectname)", branch);
        return git.Try(call, cancelled).Text.TrimEnd('\n') == $"*{tip}";
    }

    /// <summary>The trees of two commits.</summary>
    public (string One, string Other) Trees(string one, string other, CancellationToken cancelled)
    {
        var call = new GitCall("rev-parse", $"{one}^{{tree}}", $"{other}^{{tree}}");
        var lines = git.Ask(call, cancelled).Text.Split('\n');
        return (lines[0], lines[1]);
    }
}

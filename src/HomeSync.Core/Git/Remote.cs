using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>What is asked of a branch's remote, and sent there.</summary>
internal sealed class Remote(GitProgram git, Repository repository)
{
    // Maintenance belongs after a sync that changed something; other repositories aren't ours to fetch.
    private static readonly string[] Fetching =
    [
        "fetch",
        "--no-write-fetch-head",
        "--no-auto-maintenance",
        "--no-recurse-submodules",
        // Silence is how a dead remote is told from a slow one, so git must not be silent itself.
        "--progress",
    ];

    /// <summary>Fetches the upstream's remote as it is configured.</summary>
    /// <remarks>Verbose, because a branch that is gone there shows only by not being listed.</remarks>
    public FetchReport Fetch(CancellationToken cancelled) =>
        FetchReport.Of(Try([.. Fetching, "--verbose"], null, cancelled));

    /// <summary>Fetches one branch into the ref that tracks it, where git has no upstream configured.</summary>
    public FetchReport Fetch(Upstream upstream, CancellationToken cancelled)
    {
        var refspec = $"+{upstream.RemoteRef}:{upstream.TrackingRef}";
        return FetchReport.Of(
            Try([.. Fetching, "--no-tags", upstream.Remote, refspec], null, cancelled)
        );
    }

    /// <summary>Fetches a branch's objects into a folder of their own; the repository stays as it is.</summary>
    public FetchReport FetchBeside(
        Upstream upstream,
        string objects,
        CancellationToken cancelled
    ) =>
        FetchReport.Of(
            Try(
                [
                    // As a pack: unpacking sets a new time on objects that the repository has already.
                    "-c",
                    "fetch.unpackLimit=1",
                    .. Fetching,
                    "--no-tags",
                    "--refmap=",
                    upstream.Remote,
                    upstream.RemoteRef,
                ],
                objects,
                cancelled
            )
        );

    /// <summary>Asks what the remote's branch is at.</summary>
    /// <returns>The report, and the commit; null when there is no such branch.</returns>
    public (FetchReport Report, string? Tip) Ask(Upstream upstream, CancellationToken cancelled)
    {
        var finished = Try(
            ["ls-remote", "--refs", upstream.Remote, upstream.RemoteRef],
            null,
            cancelled
        );
        var line = finished
            .Text.Split('\n')
            .FirstOrDefault(l => l.EndsWith('\t' + upstream.RemoteRef, StringComparison.Ordinal));
        return (FetchReport.Of(finished), line?.Split('\t')[0]);
    }

    /// <summary>All branches of a remote.</summary>
    /// <returns>How asking ended, and the branches; none where it failed.</returns>
    public (Finished Asked, IReadOnlyList<(string Name, string Tip)> Branches) Branches(
        string remote,
        CancellationToken cancelled
    )
    {
        var asked = Try(["ls-remote", "--heads", "--", remote], null, cancelled);
        return (asked, asked.Succeeded ? HeadsParser.Parse(asked.Text) : []);
    }

    /// <summary>Sends one commit to the upstream's branch; never forces.</summary>
    public PushReport Push(Upstream upstream, string commit, CancellationToken cancelled) =>
        PushReport.Of(
            Try(
                [
                    "push",
                    "--porcelain",
                    "--progress",
                    upstream.Remote,
                    $"{commit}:{upstream.RemoteRef}",
                ],
                null,
                cancelled
            )
        );

    /// <summary>Makes it the branch's upstream, for everybody who uses git here.</summary>
    public void SetUpstream(string branch, Upstream upstream, CancellationToken cancelled)
    {
        if (repository.Setting($"remote.{upstream.Remote}.fetch", cancelled) is null)
        {
            var refspec = $"+refs/heads/*:refs/remotes/{upstream.Remote}/*";
            git.Ask(new GitCall("config", $"remote.{upstream.Remote}.fetch", refspec), cancelled);
        }
        git.Ask(new GitCall("config", $"branch.{branch}.remote", upstream.Remote), cancelled);
        git.Ask(new GitCall("config", $"branch.{branch}.merge", upstream.RemoteRef), cancelled);
    }

    /// <summary>The error for a remote that said no, or that can't be reached in a way that won't mend itself.</summary>
    public GitException Failed(
        string what,
        string? remote,
        GitFailureKind kind,
        IReadOnlyList<string> words,
        CancellationToken cancelled
    ) =>
        RemoteErrors.Of(
            what,
            repository.Place,
            remote ?? "origin",
            repository.RemoteUrl(remote ?? "origin", cancelled),
            kind == GitFailureKind.Other && DiskRoom.Of(repository.Place.GitDir) is { IsFull: true }
                ? GitFailureKind.DiskFull
                : kind,
            words
        );

    private Finished Try(string[] arguments, string? objects, CancellationToken cancelled) =>
        git.Try(
            new GitCall(arguments) { Work = GitWork.Network, ObjectFolder = objects },
            cancelled
        );
}

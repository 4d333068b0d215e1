using System.Globalization;
using HomeSync.Core.Git;
using HomeSync.Core.Sync;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>Asks the remote exactly as the daemon does: its environment, no terminal, the same limit.</summary>
internal static class RemoteCheck
{
    public static Check Of(Facts facts) => new("remote", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        if (!facts.Machine.UsesNetwork)
            return CheckResult.Info("not-asked", "not asked (--no-network)");
        if (Asked(facts) is not { } upstream)
            return CheckResult.Info("no-remote", "there is none to ask");
        var url = facts.Repository.RemoteUrl(upstream.Remote, facts.Cancelled);
        var remote = new Remote(facts.DaemonGit, facts.Repository);
        var started = facts.Machine.Clock.GetTimestamp();
        var (report, tip) = remote.Ask(upstream, facts.Cancelled);
        var took = facts.Machine.Clock.GetElapsedTime(started);
        if (!report.Succeeded)
            return NotReached(facts, upstream, url, report);
        if (tip is null && facts.Status is { Ahead: not null, Branch: { } branch, Tip: { } here })
        {
            var seen = new Seen
            {
                Branch = branch,
                Tip = here,
                Upstream = upstream,
            };
            return CheckResult.Of(SyncErrors.UpstreamGone(facts.Place, seen, upstream.Name));
        }
        var answered = string.Create(
            CultureInfo.InvariantCulture,
            $"{upstream.Remote} ({url}) answered in {took.TotalMilliseconds:0} ms, asked without a terminal{facts.Daemon.AsWho}"
        );
        return tip is null && facts.Upstream is not null
            ? CheckResult.Info("no-branch", $"{answered}; it has no branch {Short(upstream)} yet")
            : CheckResult.Ok(answered);
    }

    /// <summary>The upstream; where no branch is checked out, the usual remote.</summary>
    private static Upstream? Asked(Facts facts)
    {
        if (facts.Status.Branch is not null)
            return facts.Upstream;
        return facts.Repository.UsualRemote(facts.Cancelled) is { } remote
            ? new Upstream(remote, "HEAD", "", IsConfigured: false)
            : null;
    }

    private static CheckResult NotReached(
        Facts facts,
        Upstream upstream,
        string url,
        FetchReport report
    )
    {
        var name = upstream.Remote;
        var advice = RemoteErrors.Explain(
            report.Failure,
            facts.Place,
            name,
            url,
            report.Words,
            $"{facts.Place.Git} ls-remote {Shown.ShellWord(name)}"
        );
        string[] elsewhere = IsReachedFromHere(facts, upstream, report)
            ?
            [
                $"This shell does reach it: {facts.Daemon.Whose} has other variables (PATH, SSH_AUTH_SOCK ...).",
            ]
            : [];
        return CheckResult.Error(
            advice.Code,
            $"{name} ({url}): {advice.What}; asked without a terminal{facts.Daemon.AsWho}",
            [.. advice.Run]
        ) with
        {
            Details = [.. report.Words, .. elsewhere],
            Causes = advice.Causes,
        };
    }

    /// <summary>Who isn't there isn't asked again.</summary>
    private static bool IsReachedFromHere(Facts facts, Upstream upstream, FetchReport report) =>
        facts.Daemon.Whose.Length > 0
        && !report.IsOffline
        && new Remote(facts.Git, facts.Repository).Ask(upstream, facts.Cancelled).Report.Succeeded;

    private static string Short(Upstream upstream) => BranchName.Of(upstream.RemoteRef);
}

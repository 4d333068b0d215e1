using HomeSync.Core.Configuration;
using HomeSync.Core.Git;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Doctor;

/// <summary>Where the branch takes from and sends to, and how far both are apart as last known.</summary>
internal static class UpstreamCheck
{
    public static Check Of(Facts facts) => new("upstream", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        if (facts.Status.Branch is not { } branch)
            return CheckResult.Info("no-branch", "no branch is checked out");
        if (facts.Upstream is not { } upstream)
            return None(facts, branch);
        if (!upstream.IsConfigured)
        {
            return CheckResult.Info(
                "not-configured",
                $"{branch} has none yet; the next sync takes {upstream.Name}"
            );
        }
        return facts.Status switch
        {
            { Ahead: > 0, Behind: > 0 } and var apart => Diverged(facts, upstream, apart),
            { Ahead: { } ahead, Behind: { } behind } when ahead + behind > 0 => CheckResult.Ok(
                $"{upstream.Name}; {Apart(ahead, behind)}, as last known"
            ),
            _ => CheckResult.Ok(upstream.Name),
        };
    }

    private static CheckResult None(Facts facts, string branch)
    {
        var git = facts.Place.Git;
        if (facts.FollowsLocal is { } local)
        {
            return CheckResult.Warning(
                "local-upstream",
                $"{branch} follows {local}, a branch of this same repository: nothing reaches another machine",
                $"{git} branch --set-upstream-to=origin/{branch} {branch}"
            );
        }
        return CheckResult.Warning(
            "no-remote",
            "there is no remote: nothing reaches another machine",
            $"{git} remote add origin URL"
        );
    }

    private static CheckResult Diverged(Facts facts, Upstream upstream, GitStatus apart)
    {
        var what =
            $"{upstream.Name}; both sides have new commits ({Apart(apart.Ahead!.Value, apart.Behind!.Value)}, as last known)";
        return facts.Settings.OnDiverged == DivergedPolicy.Stop
            ? CheckResult.Warning(
                "diverged",
                $"{what}, and on_diverged is stop",
                "home-sync sync",
                "# shows both sides, and the commands that settle it",
                "home-sync config set on_diverged rebase",
                "# or lets each sync settle it"
            )
            : CheckResult.Ok(what);
    }

    private static string Apart(int ahead, int behind) => $"{ahead} to send, {behind} to take";
}

using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;

namespace HomeSync.Bench.Jobs;

/// <summary>Something that is done every day, with home-sync or typed by hand.</summary>
/// <param name="Name">What its rows are called.</param>
/// <param name="Command">The command of home-sync that does it.</param>
/// <param name="ByHand">What is typed instead, as it is shown.</param>
/// <param name="Typed">What is typed instead.</param>
/// <param name="Goal">What ours is to reach.</param>
internal sealed record Chore(
    string Name,
    string Command,
    string ByHand,
    Func<Site, Step[]> Typed,
    Goal Goal
)
{
    public static Chore Status { get; } =
        new(
            "status",
            "status",
            "git status",
            site => [site.InClone("status", "--porcelain=v2", "--branch")],
            new Goal { Ratio = 1.8 }
        );

    public static Chore Idle { get; } =
        new(
            "idle",
            "sync",
            "git status, git fetch",
            site =>
                [
                    site.InClone("status", "--porcelain=v2", "--branch"),
                    site.InClone("fetch", "--quiet"),
                ],
            new Goal { Ratio = 1, Processes = 3 }
        );

    public static Chore Send { get; } =
        new(
            "send",
            "sync",
            "git add -u, commit, fetch, push",
            site =>
                [
                    site.InClone("add", "-u"),
                    site.InClone("commit", "--quiet", "--message", "Edited"),
                    site.InClone("fetch", "--quiet"),
                    site.InClone("push", "--quiet"),
                ],
            new Goal { Ratio = 1.2, Connections = 2 }
        )
        {
            Before = site => site.Edit(1),
        };

    public static Chore Behind { get; } =
        new(
            "behind",
            "pull",
            "git pull --ff-only",
            site => [site.InClone("pull", "--quiet", "--ff-only")],
            new Goal { Ratio = 1.3 }
        )
        {
            Before = site => site.AdvanceRemote(20),
        };

    public static Chore Diverged { get; } =
        new(
            "diverged",
            "sync",
            "git pull --rebase, push",
            site => [site.InClone("pull", "--quiet", "--rebase"), site.InClone("push", "--quiet")],
            new Goal { Ratio = 1.2 }
        )
        {
            Before = site =>
            {
                site.AdvanceRemote(5);
                site.AdvanceClone(5);
            },
        };

    /// <summary>What gives it something to do; nothing where there is nothing to do.</summary>
    public Action<Site> Before { get; init; } = _ => { };

    /// <summary>Ours at a site.</summary>
    public Contender Ours(Site site) => At(site, Command, Site.HomeSync(Command));

    /// <summary>The same typed by hand.</summary>
    public Contender Theirs(Site site) => At(site, ByHand, Typed(site));

    /// <summary>Others' way to do it.</summary>
    public Contender At(Site site, string shown, params Step[] steps) =>
        Launch.Contender(
            site.Machine,
            shown,
            () =>
            {
                Before(site);
                // Neither waits for the disk because of what the other, or the preparation, left to be written.
                SystemCalls.WriteBack();
            },
            steps
        );
}

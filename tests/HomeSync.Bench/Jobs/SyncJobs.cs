using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;

namespace HomeSync.Bench.Jobs;

/// <summary>What is done every day, in a repository of one size, against the same typed by hand.</summary>
internal sealed class SyncJobs(Size size)
{
    private readonly double? memory = size == Size.Large ? 20 : null;

    public IEnumerable<Job> All() =>
        [
            Of("status", Status, new Goal { Ratio = 1.8 }),
            Of("idle", Idle, new Goal { Ratio = 1, Processes = 3 }),
            Of("send", Send, new Goal { Ratio = 1.2, Connections = 2 }),
            Of("behind", Behind, new Goal { Ratio = 1.3 }),
            Of("diverged", Diverged, new Goal { Ratio = 1.2 }),
        ];

    /// <summary>Nothing to do.</summary>
    public static Duel Idle(Pair pair) =>
        new(
            Ours(pair.Ours, () => { }, "sync"),
            Theirs(
                pair.Theirs,
                "git status, git fetch",
                () => { },
                pair.Theirs.InClone("status", "--porcelain=v2", "--branch"),
                pair.Theirs.InClone("fetch", "--quiet")
            )
        );

    private Job Of(string name, Func<Pair, Duel> duel, Goal goal)
    {
        var job = $"{name}-{size.Name}";
        return new(
            job,
            ground =>
            {
                var pair = ground.Pair(size);
                // The job before may have left one of them with a stale index.
                pair.Settle();
                return Referee.Judge(job, duel(pair), goal with { Memory = memory });
            }
        );
    }

    private static Duel Status(Pair pair) =>
        new(
            Ours(pair.Ours, () => { }, "status"),
            Theirs(
                pair.Theirs,
                "git status",
                () => { },
                pair.Theirs.InClone("status", "--porcelain=v2", "--branch")
            )
        );

    private static Duel Send(Pair pair) =>
        new(
            Ours(pair.Ours, () => pair.Ours.Edit(1), "sync"),
            Theirs(
                pair.Theirs,
                "git add -u, commit, fetch, push",
                () => pair.Theirs.Edit(1),
                pair.Theirs.InClone("add", "-u"),
                pair.Theirs.InClone("commit", "--quiet", "--message", "Edited"),
                pair.Theirs.InClone("fetch", "--quiet"),
                pair.Theirs.InClone("push", "--quiet")
            )
        );

    private static Duel Behind(Pair pair) =>
        new(
            Ours(pair.Ours, () => pair.Ours.AdvanceRemote(20), "pull"),
            Theirs(
                pair.Theirs,
                "git pull --ff-only",
                () => pair.Theirs.AdvanceRemote(20),
                pair.Theirs.InClone("pull", "--quiet", "--ff-only")
            )
        );

    private static Duel Diverged(Pair pair) =>
        new(
            Ours(pair.Ours, () => Diverge(pair.Ours), "sync"),
            Theirs(
                pair.Theirs,
                "git pull --rebase, push",
                () => Diverge(pair.Theirs),
                pair.Theirs.InClone("pull", "--quiet", "--rebase"),
                pair.Theirs.InClone("push", "--quiet")
            )
        );

    public static void Diverge(Site site)
    {
        site.AdvanceRemote(5);
        site.AdvanceClone(5);
    }

    private static Contender Ours(Site site, Action before, string command) =>
        Launch.Contender(site.Machine, command, Then(before), Site.HomeSync(command));

    private static Contender Theirs(Site site, string shown, Action before, params Step[] steps) =>
        Launch.Contender(site.Machine, shown, Then(before), steps);

    // Neither waits for the disk because of what the other, or the preparation, left to be written.
    private static Action Then(Action before) => before + SystemCalls.WriteBack;
}

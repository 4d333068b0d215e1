using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;
using HomeSync.TestKit;

namespace HomeSync.Bench.Jobs;

/// <summary>The same chores with others that keep a repository in sync, where they are on PATH.</summary>
internal static class RivalJobs
{
    public static IEnumerable<Job> All() =>
        [
            .. Of("git-sync", GitSync, Chore.Idle, Chore.Send, Chore.Behind, Chore.Diverged),
            .. Of("yadm", Yadm, Chore.Idle, Chore.Behind),
            .. Of("chezmoi", Chezmoi, Chore.Idle, Chore.Behind),
            .. Of("mise", Mise, Chore.Idle),
            LeftOut("gitwatch", "gitwatch only watches; it has no single sync that could be timed"),
        ];

    /// <summary>A chore that a program can't do in one call, such as to commit, isn't among its own.</summary>
    private static IEnumerable<Job> Of(
        string program,
        Func<Site, Step[]> prepare,
        params Chore[] chores
    ) =>
        chores.Select(chore =>
        {
            var name = $"rivals-{program}-{chore.Name}";
            return new Job(name, ground => Run(name, program, prepare, chore, ground))
            {
                WhyLeftOut = Tool.TryFind(program) is null ? $"{program} is not on PATH" : null,
            };
        });

    private static Job LeftOut(string program, string why) =>
        new($"rivals-{program}", _ => throw new InvalidOperationException(why))
        {
            WhyLeftOut = why,
        };

    private static Row Run(
        string name,
        string program,
        Func<Site, Step[]> prepare,
        Chore chore,
        Ground ground
    )
    {
        var pair = ground.Pair(Size.Small);
        var theirs = chore.At(pair.Theirs, program, prepare(pair.Theirs));
        return Referee.Judge(name, new Duel(chore.Ours(pair.Ours), theirs), new Goal { Ratio = 1 });
    }

    // It works in the folder it is started in.
    private static Step[] GitSync(Site site)
    {
        site.Git("-C", site.Clone, "config", "branch.main.sync", "true");
        return [new Step("env", "-C", site.Clone, "git-sync")];
    }

    private static Step[] Yadm(Site site)
    {
        Launch.Run(site.Machine, new Step("yadm", "clone", "--no-bootstrap", "-f", site.Remote));
        return [new Step("yadm", "pull", "--quiet"), new Step("yadm", "push", "--quiet")];
    }

    private static Step[] Chezmoi(Site site) =>
        [
            new Step("chezmoi", "--source", site.Clone, "update", "--force"),
            new Step("chezmoi", "--source", site.Clone, "git", "push"),
        ];

    private static Step[] Mise(Site site) =>
        [new Step("env", "-C", site.Clone, "mise", "dot", "sync")];
}

using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;
using HomeSync.TestKit;

namespace HomeSync.Bench.Jobs;

/// <summary>Nothing to do, with others that keep a repository in sync, where they are on PATH.</summary>
internal static class RivalJobs
{
    public static IEnumerable<Job> All() =>
        [
            Of("git-sync", GitSync),
            Of("yadm", Yadm),
            Of("chezmoi", Chezmoi),
            new(
                "rivals-gitwatch",
                _ => throw new InvalidOperationException("It has no single sync.")
            )
            {
                WhyLeftOut = "gitwatch only watches; it has no single sync that could be timed",
            },
        ];

    private static Job Of(string program, Func<Site, Step[]> prepare)
    {
        var name = $"rivals-{program}";
        return new(name, ground => Run(name, program, prepare, ground))
        {
            WhyLeftOut = Tool.TryFind(program) is null ? $"{program} is not on PATH" : null,
        };
    }

    private static Row Run(string name, string program, Func<Site, Step[]> prepare, Ground ground)
    {
        using var pair = Pair.Of(ground.Seed(Size.Small));
        var theirs = Launch.Contender(
            pair.Theirs.Machine,
            program,
            () => { },
            prepare(pair.Theirs)
        );
        var ours = Launch.Contender(pair.Ours.Machine, "sync", () => { }, Site.HomeSync("sync"));
        return Referee.Judge(name, new Duel(ours, theirs), new Goal { Ratio = 1 });
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
}

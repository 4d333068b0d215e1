using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;
using HomeSync.TestKit;

namespace HomeSync.Bench.Jobs;

/// <summary>The bash tool that home-sync replaces, where its <c>home-sync.bash</c> is on PATH.</summary>
internal static class BashJobs
{
    private const string Program = "home-sync.bash";

    public static IEnumerable<Job> All() =>
        [
            Of("bash-version", "version", "help"),
            Of("bash-status", "status", "status"),
            Of("bash-idle", "dotfiles", "dotfiles"),
        ];

    private static Job Of(string name, string ours, string theirs) =>
        new(name, ground => Run(name, ours, theirs, ground.Pair(Size.Small)))
        {
            WhyLeftOut = Tool.TryFind(Program) is null ? $"{Program} is not on PATH" : null,
        };

    private static Row Run(string name, string ours, string theirs, Pair pair)
    {
        var bash = Launch.Contender(
            pair.Theirs.Machine,
            $"{Program} {theirs}",
            () => { },
            new Step(Program, theirs)
        );
        pair.Theirs.Machine.Environment["DOTFILES_DIR"] = pair.Theirs.Clone;
        var mine = Launch.Contender(pair.Ours.Machine, ours, () => { }, Site.HomeSync(ours));
        return Referee.Judge(name, new Duel(mine, bash), new Goal { Ratio = 1 });
    }
}

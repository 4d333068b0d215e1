using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;
using HomeSync.TestKit;

namespace HomeSync.Bench.Jobs;

/// <summary>The bash tool that home-sync replaces, where its <c>home-sync.bash</c> is on PATH.</summary>
internal static class BashJobs
{
    private const string Program = "home-sync.bash";

    private static readonly Chore Help = new("version", "version", "help", _ => [], new Goal());

    public static IEnumerable<Job> All() =>
        [
            Of(Help, "help"),
            Of(Chore.Status, "status"),
            Of(Chore.Idle, "dotfiles"),
            Of(Chore.Send, "dotfiles"),
            Of(Chore.Behind, "pull"),
            Of(Chore.Diverged, "dotfiles"),
        ];

    private static Job Of(Chore chore, string command)
    {
        var name = $"bash-{chore.Name}";
        return new(name, ground => Run(name, chore, command, ground.Pair(Size.Small)))
        {
            WhyLeftOut = Tool.TryFind(Program) is null ? $"{Program} is not on PATH" : null,
        };
    }

    private static Row Run(string name, Chore chore, string command, Pair pair)
    {
        pair.Theirs.Machine.Environment["DOTFILES_DIR"] = pair.Theirs.Clone;
        var bash = chore.At(pair.Theirs, $"{Program} {command}", new Step(Program, command));
        return Referee.Judge(name, new Duel(chore.Ours(pair.Ours), bash), new Goal { Ratio = 1 });
    }
}

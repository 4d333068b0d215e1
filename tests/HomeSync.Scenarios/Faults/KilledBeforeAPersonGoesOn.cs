using HomeSync.TestKit;
using Xunit.Abstractions;

namespace HomeSync.Scenarios.Faults;

/// <summary>
/// Killed anywhere, and before the next sync a person edits, commits, deletes or switches the branch:
/// nothing of before is lost, and nothing of theirs is touched.
/// </summary>
public sealed class KilledBeforeAPersonGoesOn(ITestOutputHelper output)
{
    public static TheoryData<string> Operations => Operation.InARepository;

    [StraceTheory]
    [MemberData(nameof(Operations))]
    public void Nothing_is_lost_and_nothing_of_theirs_touched(string name)
    {
        using var stage = new Stage(Operation.All[name]);
        var undisturbed = new Undisturbed(stage);
        var people = new Dictionary<Interruption, Person>();
        foreach (var point in OwnCalls.Kills(stage))
        {
            foreach (var person in Person.All)
                people.Add(Meanwhile(point, person), person);
        }
        new Points(output).Try(
            name,
            [.. people.Keys],
            Least.OwnCalls[name] * Person.All.Count,
            every: 311,
            point =>
            {
                stage.SetBack();
                var killed = point.Run(stage.Laptop, stage.Operation.Arguments);
                GoesOn(stage.Laptop, people[point], undisturbed);
                return killed;
            }
        );
    }

    private static Interruption Meanwhile(Interruption point, Person person) =>
        new(
            $"{point.Name}, and a person {person.Name}",
            (machine, arguments) =>
            {
                var killed = point.Run(machine, arguments);
                person.Do(machine);
                return killed;
            }
        );

    private static void GoesOn(Machine laptop, Person person, Undisturbed undisturbed)
    {
        // What still runs is waited for by the next sync, and by nobody else: its work isn't a person's.
        var theirs = Belongings.Of(laptop).Files;
        var tip = laptop.Git("log", "--format=%H", "--grep=Meanwhile");
        var branch = laptop.Git("symbolic-ref", "HEAD");
        SyncOrResolve(laptop);
        Assert.Equal(branch, laptop.Git("symbolic-ref", "HEAD"));
        foreach (var file in person.Wrote)
            Assert.Equal(Person.Edited, laptop.Dotfiles.Read(file));
        Assert.Empty(Belongings.Of(laptop).Missing(new(theirs, new HashSet<string>())));
        Assert.Equal(tip, laptop.Git("log", "--format=%H", "--grep=Meanwhile"));
        undisturbed.AssertNothingLost(laptop, person.Overwrote);
        BackToMain(laptop);
        SyncOrResolve(laptop);
        undisturbed.AssertNothingLost(laptop, person.Overwrote);
        Undisturbed.AssertTidy(laptop);
    }

    /// <summary>With all that lies around on the other branch, so that nothing is in the way.</summary>
    private static void BackToMain(Machine laptop)
    {
        laptop.Git("add", "--all");
        laptop.Git("commit", "--quiet", "--allow-empty", "--message", "All of it");
        laptop.Git("switch", "--quiet", "main");
    }

    private static void SyncOrResolve(Machine laptop)
    {
        var sync = laptop.HomeSync("sync", "--force");
        if (sync.Err.Contains("resolve --ours", StringComparison.Ordinal))
            laptop.HomeSync("resolve", "--ours", "--force").Succeeded();
        else
            sync.Succeeded();
    }
}

using HomeSync.TestKit;
using Xunit.Abstractions;

namespace HomeSync.Scenarios.Faults;

/// <summary>A disk with room for so many blocks more: each lets an operation get a little further.</summary>
public sealed class ADiskThatFills(ITestOutputHelper output)
{
    /// <summary>A push writes next to nothing here, so it always has room.</summary>
    public static TheoryData<string> Operations =>
        [.. Operation.All.Keys.Where(name => name is not "push" and not "clone")];

    [SmallDiskTheory]
    [MemberData(nameof(Operations))]
    public void Nothing_is_lost_and_with_room_the_next_sync_ends_well(string name)
    {
        using var stage = new Stage(Operation.All[name]);
        var undisturbed = new Undisturbed(stage);
        var enough = 1;
        while (!Interrupt(stage, enough))
            enough *= 2;
        var points = Enumerable
            .Range(0, enough)
            .Select(blocks => new Interruption(
                $"{blocks} blocks left",
                (_, _) => !Interrupt(stage, blocks)
            ))
            .ToList();
        new Points(output).Try(
            name,
            points,
            least: 16,
            every: 31,
            point =>
            {
                var stopped = point.Run(stage.Laptop, stage.Operation.Arguments);
                stage.AssertRecovers(undisturbed);
                return stopped;
            },
            mostlyReached: false
        );
    }

    /// <returns>Whether there was room enough.</returns>
    private static bool Interrupt(Stage stage, int blocks)
    {
        stage.SetBack();
        using var disk = new SmallDisk(stage.Laptop, stage.Laptop.Dotfiles.Path, kilobytes: 8192);
        disk.Fill(blocks);
        var run = disk.HomeSync(stage.Operation.Arguments);
        disk.Empty();
        stage.TakeOver(disk);
        return run.ExitCode == 0;
    }
}

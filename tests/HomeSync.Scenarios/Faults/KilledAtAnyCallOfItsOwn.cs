using HomeSync.TestKit;
using Xunit.Abstractions;

namespace HomeSync.Scenarios.Faults;

/// <summary>
/// SIGKILL before any write, rename, removal or flush of the program's own, alone or with its children:
/// nothing is lost, no file is half old and half new, and the next sync ends where it should have.
/// </summary>
public sealed class KilledAtAnyCallOfItsOwn(ITestOutputHelper output)
{
    public static TheoryData<string> Operations => Operation.Names;

    [StraceTheory]
    [MemberData(nameof(Operations))]
    public void Nothing_is_lost_and_the_next_sync_ends_well(string name)
    {
        using var stage = new Stage(Operation.All[name]);
        var undisturbed = new Undisturbed(stage);
        new Points(output).Try(
            name,
            OwnCalls.Kills(stage),
            Least.OwnCalls[name],
            every: 27,
            point =>
            {
                stage.SetBack();
                var killed = point.Run(stage.Laptop, stage.Operation.Arguments);
                stage.AssertRecovers(undisturbed);
                return killed;
            }
        );
    }
}

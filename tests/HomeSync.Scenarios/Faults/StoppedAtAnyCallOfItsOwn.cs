using HomeSync.TestKit;
using Xunit.Abstractions;

namespace HomeSync.Scenarios.Faults;

/// <summary>SIGTERM before any write, rename, removal or flush of the program's own: all is done or nothing is.</summary>
public sealed class StoppedAtAnyCallOfItsOwn(ITestOutputHelper output)
{
    public static TheoryData<string> Operations => Operation.Names;

    [StraceTheory]
    [MemberData(nameof(Operations))]
    public void All_is_done_or_nothing_and_the_next_sync_ends_well(string name)
    {
        using var stage = new Stage(Operation.All[name]);
        var undisturbed = new Undisturbed(stage);
        new Points(output).Try(
            name,
            OwnCalls.Stops(stage),
            Least.OwnCalls[name],
            every: 41,
            point =>
            {
                stage.SetBack();
                var stopped = point.Run(stage.Laptop, stage.Operation.Arguments);
                undisturbed.AssertAllOrNothing(stage.Laptop);
                stage.AssertRecovers(undisturbed);
                return stopped;
            }
        );
    }
}

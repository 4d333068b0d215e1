using Xunit.Abstractions;

namespace HomeSync.Scenarios.Faults;

/// <summary>
/// SIGKILL before, after or instead of the n-th call of git, for every n there is: before means that this
/// git lives on without us. Whatever is left, nothing is lost and the next sync ends where it should have.
/// </summary>
public sealed class KilledAtAnyGitCall(ITestOutputHelper output)
{
    public static TheoryData<string> Operations => Operation.Names;

    [Theory]
    [MemberData(nameof(Operations))]
    public void Nothing_is_lost_and_the_next_sync_ends_well(string name)
    {
        using var stage = new Stage(Operation.All[name]);
        var undisturbed = new Undisturbed(stage);
        new Points(output).Try(
            name,
            GitCalls.Kills(stage),
            Least.GitCalls[name],
            every: 41,
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

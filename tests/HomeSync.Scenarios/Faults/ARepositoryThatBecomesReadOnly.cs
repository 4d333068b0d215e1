using HomeSync.TestKit;
using Xunit.Abstractions;

namespace HomeSync.Scenarios.Faults;

/// <summary>Somebody, or a backup, takes the right to write in <c>.git</c> in the middle of an operation.</summary>
public sealed class ARepositoryThatBecomesReadOnly(ITestOutputHelper output)
{
    public static TheoryData<string> Operations => Operation.InARepository;

    [OrdinaryUserTheory]
    [MemberData(nameof(Operations))]
    public void Nothing_is_lost_and_once_it_may_be_written_the_next_sync_ends_well(string name)
    {
        using var stage = new Stage(Operation.All[name], byOrdinaryUser: true);
        var undisturbed = new Undisturbed(stage);
        new Points(output).Try(
            name,
            GitCalls.ReadOnly(stage),
            Least.GitCalls[name] / 3,
            every: 31,
            point =>
            {
                stage.SetBack();
                var taken = point.Run(stage.Laptop, stage.Operation.Arguments);
                // git itself can't remove it when the rights go while it collects, and nobody killed it.
                stage.Laptop.Dotfiles.Delete(".git/objects/maintenance.lock");
                stage.AssertRecovers(undisturbed);
                return taken;
            }
        );
    }
}

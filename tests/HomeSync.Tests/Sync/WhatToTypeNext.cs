using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Sync;

namespace HomeSync.Tests.Sync;

public sealed class WhatToTypeNext
{
    private const string Branch = "it's&mine";

    private static readonly RepositoryPlace Place = new("/x", "/x/.git", false);

    private static readonly Seen Seen = new()
    {
        Branch = Branch,
        Tip = "1",
        Upstream = new("origin", "refs/heads/theirs", $"refs/remotes/origin/{Branch}", true),
        Lost = ["2"],
        Ahead = 1,
        Objects = "/y",
    };

    [Fact]
    public void Takes_no_name_for_an_option()
    {
        NotSynced[] files = [new("-x", "why")];
        Assert.All(
            [
                OverwriteErrors.SameBut(Place, files),
                OverwriteErrors.Hidden(Place, files),
                OverwriteErrors.LeftOut(Place, files),
            ],
            error =>
                Assert.All(
                    error.Run.Where(c => c.Contains("-x", StringComparison.Ordinal)),
                    c => Assert.Contains(" -- -x", c, StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void Quotes_a_branch_for_the_shell() =>
        Assert.All(
            [
                HistoryErrors.Unrelated(Place, Seen),
                HistoryErrors.Rewritten(Place, Seen, [], [], []),
                HistoryErrors.Rewritten(Place, Seen with { Ahead = 2, Behind = 1 }, [], [], []),
                DamagedRepository.Branch(Place, Branch, "1"),
                PushErrors.Partly(Place, Seen, Refused),
            ],
            error =>
            {
                var commands = error.Run.Where(c => !c.StartsWith('#')).ToList();
                Assert.Contains(commands, c => c.Contains("mine", StringComparison.Ordinal));
                Assert.DoesNotContain(commands, c => c.Contains("it's", StringComparison.Ordinal));
            }
        );

    [Fact]
    public void Sends_to_the_branch_that_the_upstream_is() =>
        Assert.Contains(
            $"{Place.Git} push origin 'it'\\''s&mine':refs/heads/theirs",
            HistoryErrors.Rewritten(Place, Seen, [], [], []).Run
        );

    private static PushReport Refused =>
        new(PushEnd.Partly, "", [], GitFailureKind.Other)
        {
            RefusedBy = [new("/elsewhere", "fetch first", IsAhead: true)],
        };
}

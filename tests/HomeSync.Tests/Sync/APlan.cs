using HomeSync.Core.Configuration;
using HomeSync.Core.Git;
using HomeSync.Core.Sync;

namespace HomeSync.Tests.Sync;

public sealed class APlan
{
    public static TheoryData<int> Everything => [.. Enumerable.Range(0, 1 << 9)];

    [Theory]
    // nothing to do, ahead, behind
    [InlineData(false, 0, 0, false, "")]
    [InlineData(false, 2, 0, false, "sends")]
    [InlineData(false, 0, 2, false, "takes")]
    // both
    [InlineData(false, 1, 1, false, "Diverged")]
    // dirty, without and with leave to commit
    [InlineData(true, 0, 0, false, "Dirty")]
    [InlineData(true, 0, 2, false, "Dirty")]
    [InlineData(true, 0, 0, true, "commits sends")]
    [InlineData(true, 3, 0, true, "commits sends")]
    [InlineData(false, 0, 0, true, "")]
    [InlineData(true, 0, 1, true, "Diverged")]
    public void Follows_from_what_was_seen(
        bool dirty,
        int ahead,
        int behind,
        bool commit,
        string steps
    ) =>
        Assert.Equal(
            steps,
            Text(
                Plan.For(
                    Seen(dirty, false, ahead, behind, RemoteState.Reached),
                    new("sync") { Commit = commit }
                )
            )
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Stops_where_the_remotes_history_was_rewritten(int behind) =>
        Assert.Equal(
            "Rewritten",
            Text(
                Plan.For(
                    Seen(true, false, 1, behind, RemoteState.Reached) with
                    {
                        Lost = ["1"],
                    },
                    new("sync") { Commit = true }
                )
            )
        );

    [Fact]
    public void Stops_where_both_have_nothing_in_common() =>
        Assert.Equal(
            "Unrelated",
            Text(
                Plan.For(
                    Seen(false, false, 1, 1, RemoteState.Reached) with
                    {
                        IsUnrelated = true,
                    },
                    new("sync")
                )
            )
        );

    [Theory]
    [InlineData("Reached", "commits sends")]
    [InlineData("NotAsked", "commits sends")]
    [InlineData("Offline", "commits")]
    [InlineData("None", "commits")]
    public void Sends_only_where_somebody_may_listen(string remote, string steps) =>
        Assert.Equal(
            steps,
            Text(
                Plan.For(
                    Seen(true, false, 0, 0, Enum.Parse<RemoteState>(remote)),
                    new("sync") { Commit = true }
                )
            )
        );

    [Fact]
    public void Of_a_push_leaves_uncommitted_changes_alone() =>
        Assert.Equal(
            "sends",
            Text(
                Plan.For(
                    Seen(true, false, 1, 0, RemoteState.NotAsked),
                    new("push") { Take = false, NeedsCleanTree = false }
                )
            )
        );

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Of_half_a_sync_stops_all_the_same(bool take, bool send)
    {
        var half = new SyncRequest("x")
        {
            Take = take,
            Send = send,
            Commit = true,
        };
        var seen = Seen(true, false, 1, 1, RemoteState.Reached);
        var nothing = new Plan(PlanStop.Unrelated, false, false, false);
        Assert.Equal(nothing, Plan.For(seen with { IsUnrelated = true }, half));
        nothing = nothing with { Stop = PlanStop.Rewritten };
        Assert.Equal(nothing, Plan.For(seen with { Lost = ["1"] }, half));
        nothing = nothing with { Stop = PlanStop.Diverged };
        Assert.Equal(nothing, Plan.For(seen, half));
        if (!take)
            Assert.Equal(nothing, Plan.For(seen, half with { OnDiverged = DivergedPolicy.Merge }));
    }

    [Fact]
    public void Of_neither_half_stops_for_nothing()
    {
        var none = new SyncRequest("x") { Take = false, Send = false };
        var seen = Seen(false, false, 1, 1, RemoteState.Reached);
        Seen[] odd = [seen with { IsUnrelated = true }, seen with { Lost = ["1"] }, seen];
        Assert.All(odd, o => Assert.True(Plan.For(o, none).DoesNothing));
    }

    [Theory]
    [InlineData(DivergedPolicy.Stop, false)]
    [InlineData(DivergedPolicy.Rebase, true)]
    [InlineData(DivergedPolicy.Merge, true)]
    public void Brings_both_together_where_that_is_wanted(DivergedPolicy policy, bool joins)
    {
        var plan = Plan.For(
            Seen(false, false, 1, 1, RemoteState.Reached),
            new("sync") { OnDiverged = policy }
        );
        Assert.Equal(joins, plan.Joins);
        Assert.Equal(joins ? PlanStop.None : PlanStop.Diverged, plan.Stop);
    }

    [Theory]
    [InlineData(false, false, false, true)]
    [InlineData(true, false, false, false)]
    [InlineData(false, true, false, false)]
    [InlineData(false, false, true, false)]
    public void May_be_to_do_nothing(bool commits, bool takes, bool sends, bool nothing) =>
        Assert.Equal(nothing, new Plan(PlanStop.None, commits, takes, sends).DoesNothing);

    /// <summary>Every combination of what can be seen and asked for.</summary>
    [Theory]
    [MemberData(nameof(Everything))]
    public void Never_does_what_it_must_not(int bits)
    {
        bool Bit(int n) => (bits >> n & 1) != 0;
        var seen = Seen(
            Bit(0),
            Bit(1),
            Bit(2) ? 1 : 0,
            Bit(3) ? 1 : 0,
            Bit(4) ? RemoteState.Reached : RemoteState.Offline
        );
        var request = new SyncRequest("x")
        {
            Commit = Bit(5),
            Take = Bit(6),
            Send = Bit(7),
            NeedsCleanTree = Bit(8),
        };

        var plan = Plan.For(seen, request);

        if (plan.Stop != PlanStop.None)
            Assert.False(plan.Commits || plan.Takes || plan.Sends || plan.DoesNothing);
        Assert.False(plan.Commits && !request.Commit, "commits what nobody allowed");
        Assert.False(plan.Takes && !request.Take);
        Assert.False(plan.Sends && !request.Send);
        Assert.False(plan.Takes && plan.Sends, "moves forward and sends at once");
        Assert.False(plan.Takes && plan.Commits, "commits and moves over it");
        Assert.False(plan.Takes && seen.Behind == 0);
        Assert.False(plan.Sends && seen.Behind > 0, "sends what the remote can only refuse");
        Assert.False(plan.Sends && seen.Remote == RemoteState.Offline);
        if (seen.Files.AreDirty && request.NeedsCleanTree && !request.Commit)
            Assert.Equal(PlanStop.Dirty, plan.Stop);
    }

    private static Seen Seen(bool dirty, bool fresh, int ahead, int behind, RemoteState remote) =>
        new()
        {
            Branch = "main",
            Tip = "1",
            UpstreamTip = "2",
            Ahead = ahead,
            Behind = behind,
            Remote = remote,
            Files = new()
            {
                Changed = dirty ? [new FileChange("a", '.', 'M')] : [],
                New = fresh ? ["b"] : [],
            },
        };

    private static string Text(Plan plan) =>
        plan.Stop != PlanStop.None
            ? plan.Stop.ToString()
            : string.Join(
                ' ',
                new[]
                {
                    plan.Commits ? "commits" : null,
                    plan.Takes ? "takes" : null,
                    plan.Sends ? "sends" : null,
                }.OfType<string>()
            );
}

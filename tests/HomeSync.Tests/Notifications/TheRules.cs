using HomeSync.Core.Notifications;

namespace HomeSync.Tests.Notifications;

public sealed class TheRules : HealthOverTime
{
    [Fact]
    public void Say_nothing_while_it_works_or_waits()
    {
        Ends(InSync, InSync, Offline, InSync, Locked, InSync);
        Assert.Empty(Told);
        Assert.Equal(HealthState.InSync, Health.State);
    }

    [Fact]
    public void Tell_a_failure_once_until_it_works()
    {
        Ends(InSync, Broken, Broken, Offline, Broken, InSync, InSync, Broken);
        Assert.Equal([Notice.Failing, Notice.Works, Notice.Failing], Told);
    }

    [Fact]
    public void Tell_a_conflict_apart_from_a_failure()
    {
        Ends(Conflict, Broken, Conflict, Broken, InSync);
        Assert.Equal([Notice.Conflicted, Notice.Failing, Notice.Works], Told);
    }

    [Fact]
    public void Say_nothing_of_works_again_to_who_was_not_told_of_trouble()
    {
        Ends(Offline, Offline, InSync);
        Assert.Empty(Told);
    }

    [Fact]
    public void Lose_patience_with_who_holds_it_up()
    {
        Ends(TimeSpan.FromMinutes(20), InSync, Locked, Locked, Locked);
        Assert.Equal(HealthState.Waiting, Health.State);
        Ends(TimeSpan.FromMinutes(20), Locked);
        Assert.Equal(HealthState.Failing, Health.State);
        Assert.Equal([Notice.Failing], Told);
        Assert.Equal("There is a lock", Health.What);
        var since = Health.Since;
        Ends(TimeSpan.FromMinutes(20), Locked, Locked);
        Assert.Equal((HealthState.Failing, since), (Health.State, Health.Since));
        Assert.Equal([Notice.Failing], Told);
    }

    [Fact]
    public void Have_patience_anew_with_every_wait()
    {
        Ends(InSync, Offline, Offline, Offline, Locked);
        Assert.Equal(HealthState.Waiting, Health.State);
        Ends(TimeSpan.FromMinutes(20), Dirty, Locked, Locked, Locked);
        Assert.Equal(HealthState.Waiting, Health.State);
        Ends(Locked);
        Assert.Equal(HealthState.Failing, Health.State);
    }

    [Fact]
    public void Have_patience_after_a_failure_of_another_kind()
    {
        Ends(Broken, Locked);
        Assert.Equal((HealthState.Waiting, Locked.What), (Health.State, Health.What));
    }

    [Fact]
    public void Have_patience_with_what_says_the_same_of_the_wait()
    {
        Ends(TimeSpan.FromMinutes(20), Locked with { Message = Locked.What });
        Ends(Locked with { Message = Locked.What });
        Assert.Equal(HealthState.Waiting, Health.State);
    }

    [Fact]
    public void Tell_a_failure_again_that_was_over_in_between()
    {
        Ends(Broken, Dirty, Dirty, Broken, Conflict, Dirty, Broken, Conflict);
        Assert.Equal(
            [Notice.Failing, Notice.Failing, Notice.Conflicted, Notice.Failing, Notice.Conflicted],
            Told
        );
        Told.Clear();
        Ends(Dirty);
        Assert.Equal([Notice.Over], Health.Told);
        Ends(InSync);
        Assert.Equal([Notice.Works], Told);
    }

    [Fact]
    public void Say_on_what_terms_all_is_in_sync()
    {
        Ends(Alone, Alone);
        Assert.Equal((HealthState.InSync, Alone.What), (Health.State, Health.What));
        Ends(InSync);
        Assert.Equal("", Health.What);
    }

    [Fact]
    public void Do_not_say_so_to_who_never_had_others()
    {
        Ends(Alone, Broken, Alone, Dirty, Alone);
        Assert.Equal((HealthState.InSync, Alone.What), (Health.State, Health.What));
        Assert.Equal([Notice.Failing, Notice.Works], Told);
    }

    [Fact]
    public void Tell_who_has_lost_the_way_to_the_others()
    {
        Ends(InSync, Broken);
        Ends(Enumerable.Repeat(Alone, 26).ToArray());
        Assert.Equal(
            (HealthState.Waiting, "for a remote: it had one, and follows none now"),
            (Health.State, Health.What)
        );
        Assert.Equal([Notice.Failing, Notice.Stale], Told);
        Ends(InSync, Alone);
        Assert.Equal((HealthState.Waiting, Notice.Works), (Health.State, Told[^1]));
    }

    [Theory]
    [InlineData(HealthState.Failing, true, true)]
    [InlineData(HealthState.Failing, false, true)]
    [InlineData(HealthState.InSync, true, false)]
    [InlineData(HealthState.InSync, false, true)]
    public void Count_what_happened_without_a_repository_for_each(
        HealthState state,
        bool isWanted,
        bool counts
    )
    {
        Health = new Health { Repository = "/one", State = state };
        Assert.True(Health.IsOf("/one", isWanted));
        Assert.False(Health.IsOf("/two", isWanted));
        var ofNone = Health with { IsOfNone = true };
        Assert.Equal(
            (counts, counts),
            (ofNone.IsOf("/one", isWanted), ofNone.IsOf("/two", isWanted))
        );
    }

    [Fact]
    public void Know_since_when()
    {
        Ends(InSync);
        var synced = Now - Hour;
        Assert.Equal((synced, synced), (Health.Since, Health.Synced));
        Ends(Broken, Broken with { What = "The disk is still full" }, Broken);
        Assert.Equal((synced + Hour, synced), (Health.Since, Health.Synced));
        Assert.Equal(synced + Hour, Health.Trouble);
        Ends(InSync, InSync, InSync);
        Assert.Equal((synced + 4 * Hour, synced + 6 * Hour), (Health.Since, Health.Synced));
        Assert.Null(Health.Trouble);
        Ends(Offline, Offline, Dirty, Dirty);
        Assert.Equal(synced + 9 * Hour, Health.Since);
    }

    [Fact]
    public void Bear_a_clock_that_was_set_back()
    {
        Ends(Broken);
        Now -= 100 * Day;
        Ends(Broken, Locked, Offline);
        Assert.Equal([Notice.Failing], Told);
        Assert.True(Health.Since <= Now);
    }
}

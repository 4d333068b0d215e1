using HomeSync.Core.Configuration;
using HomeSync.Core.Notifications;

namespace HomeSync.Tests.Notifications;

public sealed class TheRules
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly Ending InSync = new(HealthState.InSync);
    private static readonly Ending Offline = new(HealthState.Waiting, "for the network")
    {
        TriesAgainSoon = true,
    };
    private static readonly Ending Dirty = new(HealthState.Waiting, "for changed files");
    private static readonly Ending Broken = new(HealthState.Failing, "The disk is full");
    private static readonly Ending Alone = new(HealthState.InSync, "on this machine only");
    private static readonly Ending Conflict = new(HealthState.Conflicted, "Both changed .zshrc");
    private static readonly Ending Locked = new(HealthState.Waiting, "for another process")
    {
        Message = "There is a lock",
        Patience = Hour,
        TriesAgainSoon = true,
    };

    private readonly List<string> told = [];
    private DateTimeOffset now = new(2026, 1, 31, 8, 15, 2, default);
    private Health health = new();

    [Fact]
    public void Say_nothing_while_it_works_or_waits()
    {
        Ends(InSync, InSync, Offline, InSync, Locked, InSync);
        Assert.Empty(told);
        Assert.Equal(HealthState.InSync, health.State);
    }

    [Fact]
    public void Tell_a_failure_once_until_it_works()
    {
        Ends(InSync, Broken, Broken, Offline, Broken, InSync, InSync, Broken);
        Assert.Equal([Notice.Failing, Notice.Works, Notice.Failing], told);
    }

    [Fact]
    public void Tell_a_conflict_apart_from_a_failure()
    {
        Ends(Conflict, Broken, Conflict, Broken, InSync);
        Assert.Equal([Notice.Conflicted, Notice.Failing, Notice.Works], told);
    }

    [Fact]
    public void Say_nothing_of_works_again_to_who_was_not_told_of_trouble()
    {
        Ends(Offline, Offline, InSync);
        Assert.Empty(told);
    }

    [Fact]
    public void Tell_once_when_nothing_was_synced_for_a_day()
    {
        Ends(InSync);
        for (var i = 0; i < 50; i++)
            Ends(Offline);
        Assert.Equal([Notice.Stale], told);
        Assert.True(health.IsStale(now, Day));
        Ends(InSync);
        Assert.Equal([Notice.Stale, Notice.Works], told);
    }

    [Fact]
    public void Give_a_machine_that_was_off_for_days_a_moment_to_find_its_network()
    {
        Ends(InSync);
        now += 5 * Day;
        Ends(TimeSpan.FromMinutes(1), Offline, Offline, Offline, InSync);
        Assert.Empty(told);
        now += 5 * Day;
        Ends(TimeSpan.FromMinutes(10), Offline, Offline, Offline);
        Assert.Equal([Notice.Stale], told);
    }

    [Fact]
    public void Lose_patience_with_who_holds_it_up()
    {
        Ends(TimeSpan.FromMinutes(20), InSync, Locked, Locked, Locked);
        Assert.Equal(HealthState.Waiting, health.State);
        Ends(TimeSpan.FromMinutes(20), Locked);
        Assert.Equal(HealthState.Failing, health.State);
        Assert.Equal([Notice.Failing], told);
        Assert.Equal("There is a lock", health.What);
        var since = health.Since;
        Ends(TimeSpan.FromMinutes(20), Locked, Locked);
        Assert.Equal((HealthState.Failing, since), (health.State, health.Since));
        Assert.Equal([Notice.Failing], told);
    }

    [Fact]
    public void Have_patience_anew_with_every_wait()
    {
        Ends(InSync, Offline, Offline, Offline, Locked);
        Assert.Equal(HealthState.Waiting, health.State);
        Ends(TimeSpan.FromMinutes(20), Dirty, Locked, Locked, Locked);
        Assert.Equal(HealthState.Waiting, health.State);
        Ends(Locked);
        Assert.Equal(HealthState.Failing, health.State);
    }

    [Fact]
    public void Tell_a_failure_again_that_was_over_in_between()
    {
        Ends(Broken, Dirty, Dirty, Broken, Conflict, Dirty, Broken, Conflict);
        Assert.Equal(
            [Notice.Failing, Notice.Failing, Notice.Conflicted, Notice.Failing, Notice.Conflicted],
            told
        );
        told.Clear();
        Ends(Dirty, InSync);
        Assert.Equal([Notice.Works], told);
    }

    [Fact]
    public void Do_not_trust_a_sync_that_lies_ahead()
    {
        health = health with { Synced = now + 1000 * Day };
        Ends(Enumerable.Repeat(Offline, 30).ToArray());
        Assert.Equal([Notice.Stale], told);
        Assert.True(health.IsStale(now, Day));
    }

    [Fact]
    public void Know_nothing_stale_where_no_sync_is_wanted()
    {
        health = new Health { Synced = now - 1000 * Day };
        Assert.True(health.IsStale(now, new Settings().StaleLimit));
        Assert.False(health.IsStale(now, new Settings { SyncDotfiles = false }.StaleLimit));
    }

    [Fact]
    public void Keep_a_failure_of_credentials_until_these_work()
    {
        Ends(InSync with { Credentials = "" });
        // As a sync ends whose credentials failed.
        Ends(new Ending(HealthState.Failing, "ws-sync failed") { Credentials = "ws-sync failed" });
        Ends(InSync, Offline);
        Assert.Equal((HealthState.Failing, "ws-sync failed"), (health.State, health.What));
        Ends(Conflict);
        Assert.Equal(HealthState.Conflicted, health.State);
        Ends(InSync with { Credentials = "" });
        Assert.Equal(HealthState.InSync, health.State);
        Assert.Equal([Notice.Failing, Notice.Conflicted, Notice.Works], told);
    }

    [Fact]
    public void Tell_once_of_each_file_that_is_held_back()
    {
        Ends(Holds("a"));
        Assert.Equal([Notice.HeldBack], told);
        Ends(Holds("a"), Broken, Holds("a"));
        Assert.Equal([Notice.HeldBack, Notice.Failing, Notice.Works], told);
        Ends(Holds("a", "b"));
        Assert.Equal((HealthState.InSync, Notice.HeldBack), (health.State, told[^1]));
        Ends(Holds("b"), Holds());
        Assert.Empty(health.HeldBack);
        Assert.Equal(4, told.Count);
    }

    [Fact]
    public void Know_what_was_held_back_as_long_as_it_stays_behind()
    {
        Ends(Holds("a", "new/b", "c"));
        // As a sync ends that commits nothing, and looked at none of them.
        Ends(InSync with { Behind = ["a", "new/"] });
        Assert.Equal(["a", "new/b"], health.HeldBack);
        Ends(Broken, Dirty);
        Assert.Equal(["a", "new/b"], health.HeldBack);
        Ends(InSync with { Behind = ["newer"] });
        Assert.Empty(health.HeldBack);
        Assert.Equal([Notice.HeldBack, Notice.Failing, Notice.Works], told);
    }

    [Fact]
    public void Keep_a_hundred_names_of_what_is_held_back()
    {
        string[] names = [.. Enumerable.Range(100, 150).Select(i => $"file {i}")];
        Ends(Holds(names), Holds(names));
        Assert.Equal(names.Take(100), health.HeldBack);
        Assert.Single(told);
    }

    [Fact]
    public void Say_on_what_terms_all_is_in_sync()
    {
        Ends(Alone, Alone);
        Assert.Equal((HealthState.InSync, Alone.What), (health.State, health.What));
        Ends(InSync);
        Assert.Equal("", health.What);
    }

    [Fact]
    public void Tell_who_has_lost_the_way_to_the_others()
    {
        Ends(InSync, Broken);
        Ends(Enumerable.Repeat(Alone, 26).ToArray());
        Assert.Equal(HealthState.Waiting, health.State);
        Assert.Equal([Notice.Failing, Notice.Stale], told);
        Ends(InSync, Alone);
        Assert.Equal((HealthState.Waiting, Notice.Works), (health.State, told[^1]));
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
        health = new Health { Repository = "/one", State = state };
        Assert.True(health.IsOf("/one", isWanted));
        Assert.False(health.IsOf("/two", isWanted));
        var ofNone = health with { IsOfNone = true };
        Assert.Equal(
            (counts, counts),
            (ofNone.IsOf("/one", isWanted), ofNone.IsOf("/two", isWanted))
        );
    }

    [Fact]
    public void Know_since_when()
    {
        Ends(InSync);
        var synced = now - Hour;
        Assert.Equal((synced, synced), (health.Since, health.Synced));
        Ends(Broken, Broken, Broken);
        Assert.Equal((synced + Hour, synced), (health.Since, health.Synced));
    }

    [Fact]
    public void Bear_a_clock_that_was_set_back()
    {
        Ends(Broken);
        now -= 100 * Day;
        Ends(Broken, Locked, Offline);
        Assert.Equal([Notice.Failing], told);
        Assert.True(health.Since <= now);
    }

    private static Ending Holds(params string[] files) =>
        InSync with
        {
            Behind = files,
            HeldBack = files,
        };

    private void Ends(params Ending[] endings) => Ends(Hour, endings);

    private void Ends(TimeSpan each, params Ending[] endings)
    {
        foreach (var end in endings)
        {
            (health, var notices) = HealthRules.After(health, end, now, Day);
            told.AddRange(notices.Select(n => n.Kind));
            now += each;
        }
    }
}

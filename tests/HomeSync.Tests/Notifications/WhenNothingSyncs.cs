using HomeSync.Core.Configuration;
using HomeSync.Core.Notifications;

namespace HomeSync.Tests.Notifications;

public sealed class WhenNothingSyncs : HealthOverTime
{
    [Fact]
    public void For_a_day_a_person_is_told_once()
    {
        Ends(InSync);
        for (var i = 0; i < 50; i++)
            Ends(Offline);
        Assert.Equal([Notice.Stale], Told);
        Assert.True(Health.IsStale(Now, Day));
        Ends(InSync);
        Assert.Equal([Notice.Stale, Notice.Works], Told);
    }

    [Fact]
    public void As_the_machine_was_off_it_gets_a_moment_to_find_its_network()
    {
        Ends(InSync);
        Now += 5 * Day;
        Ends(TimeSpan.FromMinutes(1), Offline, Offline, Offline, InSync);
        Assert.Empty(Told);
        Now += 5 * Day;
        Ends(TimeSpan.FromMinutes(10), Offline, Offline, Offline);
        Assert.Equal([Notice.Stale], Told);
    }

    [Fact]
    public void A_sync_that_lies_ahead_is_not_trusted()
    {
        Health = Health with { Synced = Now + 1000 * Day };
        Ends(Enumerable.Repeat(Offline, 30).ToArray());
        Assert.Equal([Notice.Stale], Told);
        Assert.True(Health.IsStale(Now, Day));
    }

    [Fact]
    public void Since_nothing_is_wanted_nothing_is_stale()
    {
        Health = new Health { Synced = Now - 1000 * Day };
        Assert.True(Health.IsStale(Now, new Settings().StaleLimit));
        Assert.False(Health.IsStale(Now, new Settings { SyncDotfiles = false }.StaleLimit));
    }

    [Fact]
    public void The_moment_is_a_quarter_of_an_hour()
    {
        Ends(InSync);
        Now += 5 * Day;
        Ends(TimeSpan.FromMinutes(15), Offline);
        Assert.Empty(Told);
        Ends(Offline);
        Assert.Equal([Notice.Stale], Told);
    }

    [Fact]
    public void The_moment_is_shorter_where_less_is_too_long()
    {
        var soon = new WhenNothingSyncs { StaleAfter = TimeSpan.FromMinutes(10) };
        soon.Ends(TimeSpan.FromMinutes(10), InSync, Offline);
        Assert.Empty(soon.Told);
        soon.Ends(Offline);
        Assert.Equal([Notice.Stale], soon.Told);
    }

    [Fact]
    public void A_person_reads_for_how_long_and_why()
    {
        Ends(InSync);
        Ends(Enumerable.Repeat(Offline, 24).ToArray());
        Assert.Equal(["Nothing has synced for 24 hours: waiting for the network"], Words);
        Words.Clear();
        Ends(InSync, Conflict);
        Now += 99 * Hour;
        Ends(Conflict);
        Assert.Equal(
            [
                "Syncing works again",
                "Both changed .zshrc. To settle it: home-sync status",
                "Nothing has synced for 101 hours: Both changed .zshrc",
            ],
            Words
        );
    }

    [Fact]
    public void For_a_lock_that_nobody_holds_any_more_the_lock_is_named()
    {
        Ends(InSync);
        Ends(Enumerable.Repeat(Locked, 24).ToArray());
        Assert.Equal(
            ["Syncing fails: There is a lock", "Nothing has synced for 24 hours: There is a lock"],
            Words
        );
    }

    [Fact]
    public void It_counts_from_the_first_try_where_none_ever_did()
    {
        Ends(Broken);
        Now += 30 * Hour;
        Ends(Broken);
        Assert.Equal(
            [
                "Syncing fails: The disk is full",
                "Nothing has synced for 31 hours: The disk is full",
            ],
            Words
        );
    }
}

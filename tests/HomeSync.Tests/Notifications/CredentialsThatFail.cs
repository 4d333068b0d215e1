using HomeSync.Core.Notifications;

namespace HomeSync.Tests.Notifications;

/// <summary>One half of a sync may fail for months, beside the other.</summary>
public sealed class CredentialsThatFail : HealthOverTime
{
    private static readonly Ending Well = InSync with { Credentials = "" };

    [Fact]
    public void Keep_failing_until_these_work()
    {
        Ends(InSync with { Credentials = "" });
        Ends(Failing(InSync), InSync, Offline);
        Assert.Equal((HealthState.Failing, "ws-sync failed"), (Health.State, Health.What));
        Ends(Conflict);
        Assert.Equal(HealthState.Conflicted, Health.State);
        Ends(InSync with { Credentials = "" });
        Assert.Equal(HealthState.InSync, Health.State);
        Assert.Equal([Notice.Credentials, Notice.Conflicted, Notice.Works], Told);
    }

    [Fact]
    public void Hide_nothing_of_what_becomes_of_the_dotfiles()
    {
        var failing = Failing(InSync);
        // For days, and no sync of the dotfiles was missed.
        Ends(Enumerable.Repeat(failing, 30).ToArray());
        Assert.False(Health.IsStale(Now, Day));
        Ends(Enumerable.Repeat(InSync, 30).ToArray());
        Assert.Equal([Notice.Credentials], Told);
        Assert.False(Health.IsStale(Now, Day));
        Ends(Broken, Broken, InSync, Conflict, Dirty, Conflict);
        Assert.Equal(
            [Notice.Credentials, Notice.Failing, Notice.Conflicted, Notice.Conflicted],
            Told
        );
        Ends(InSync with { Credentials = "" });
        Assert.Equal((HealthState.InSync, Notice.Works), (Health.State, Told[^1]));
        // That both were in sync with others is remembered as well.
        Ends(failing, Alone with { Credentials = "" });
        Assert.Equal(HealthState.Waiting, Health.State);
    }

    [Fact]
    public void Make_nobody_who_was_always_alone_a_loser_of_others()
    {
        var failing = Failing(Alone);
        Ends(failing, Alone, failing);
        Assert.Equal((HealthState.Failing, "ws-sync failed"), (Health.State, Health.What));
        Ends(Alone with { Credentials = "" });
        Assert.Equal((HealthState.InSync, Alone.What), (Health.State, Health.What));
    }

    [Fact]
    public void Again_after_they_worked_are_told_again_whatever_the_dotfiles_wait_for()
    {
        Ends(Failing(Dirty), Failing(Dirty), Dirty with { Credentials = "" });
        Assert.Equal([Notice.Credentials], Told);
        Ends(Failing(Dirty), Failing(Dirty));
        Assert.Equal([Notice.Credentials, Notice.Credentials], Told);
        Ends(Well);
        Assert.Equal(Notice.Works, Told[^1]);
    }

    [Fact]
    public void Hide_no_lock_that_was_left_behind()
    {
        Ends(TimeSpan.FromMinutes(20), Failing(InSync), Failing(Locked), Failing(Locked));
        Assert.Equal((HealthState.Failing, "ws-sync failed"), (Health.State, Health.What));
        Assert.EndsWith(
            ": ws-sync failed; waiting for another process (last in sync 2026-01-31 08:15:02)",
            Line
        );
        Ends(TimeSpan.FromMinutes(20), Failing(Locked), Failing(Locked));
        Assert.Equal("There is a lock", Health.What);
        Assert.Equal([Notice.Credentials, Notice.Failing], Told);
    }

    [Fact]
    public void Are_not_named_as_what_keeps_the_dotfiles_back()
    {
        Ends(Failing(InSync));
        Ends(Enumerable.Repeat(Failing(Dirty), 25).ToArray());
        Assert.Equal(
            [
                "Syncing fails: ws-sync failed",
                "Nothing has synced for 24 hours: waiting for changed files",
            ],
            Words
        );
    }

    [Fact]
    public void Wait_for_a_lock_no_longer_than_the_dotfiles_would()
    {
        var held = Locked with { Dotfiles = InSync };
        Ends(TimeSpan.FromMinutes(20), held, held, held);
        Assert.Equal(HealthState.Waiting, Health.State);
        Ends(held, held, held);
        Assert.Equal((HealthState.Failing, "There is a lock"), (Health.State, Health.What));
        Assert.Equal([Notice.Failing], Told);
        Ends(Well, held, held);
        Assert.Equal([Notice.Failing, Notice.Works, Notice.Failing], Told);
        // For more than a day, and no sync of the dotfiles was missed.
        Ends(Enumerable.Repeat(held, 30).ToArray());
        Assert.False(Health.IsStale(Now, Day));
        Assert.Equal([Notice.Failing, Notice.Works, Notice.Failing], Told);
    }

    [Fact]
    public void Before_hide_no_lock_that_they_wait_for_now()
    {
        var held = Locked with { Dotfiles = InSync };
        Ends(Failing(InSync), held, held, held);
        Assert.Equal("There is a lock", Health.What);
        Assert.Equal([Notice.Credentials, Notice.Failing], Told);
    }

    [Fact]
    public void Let_each_failure_of_the_dotfiles_be_told()
    {
        Ends(Failing(InSync));
        Assert.EndsWith(": ws-sync failed (last in sync 2026-01-31 08:15:02)", Line);
        Ends(Broken, InSync, Broken);
        Assert.Equal([Notice.Credentials, Notice.Failing, Notice.Failing], Told);
    }

    [Fact]
    public void In_the_same_words_as_the_dotfiles_are_another_failure()
    {
        Ends(
            Failing(InSync),
            Broken with
            {
                What = "ws-sync failed",
                Credentials = "ws-sync failed",
            }
        );
        Assert.Equal([Notice.Credentials, Notice.Failing], Told);
    }

    [Fact]
    public void Are_told_although_both_sides_changed_the_same()
    {
        Ends(Conflict, Conflict with { Credentials = "ws-backup failed" });
        Assert.Equal("Syncing credentials fails: ws-backup failed", Words[^1]);
        Assert.Equal([Notice.Conflicted, Notice.Credentials], Told);
        Assert.EndsWith(
            ": Both changed .zshrc; credentials fail: ws-backup failed (never in sync yet)",
            Line
        );
    }

    [Fact]
    public void Take_no_moment_from_a_machine_that_was_off()
    {
        Ends(Failing(InSync), Failing(InSync));
        Now += 5 * Day;
        Ends(TimeSpan.FromMinutes(1), Failing(Offline), Failing(InSync));
        Assert.Equal([Notice.Credentials], Told);
    }

    [Fact]
    public void Do_not_swallow_that_all_works_again()
    {
        // The dotfiles fail, then the other half waits for somebody, then all is well.
        Ends(Broken, Locked with { Dotfiles = InSync }, Well);
        Assert.Equal([Notice.Failing, Notice.Works], Told);
    }

    /// <summary>As a sync ends whose credentials failed.</summary>
    private static Ending Failing(Ending dotfiles) =>
        new(HealthState.Failing, "ws-sync failed")
        {
            Credentials = "ws-sync failed",
            Dotfiles = dotfiles,
        };
}

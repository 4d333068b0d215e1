using HomeSync.Core.Daemon;
using HomeSync.TestKit;

namespace HomeSync.Tests.Daemon;

public sealed class ASchedule
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TwoClocks clock = new();
    private readonly Schedule schedule;
    private double jitter;

    public ASchedule() => schedule = new Schedule(clock, () => jitter) { Interval = Hour };

    [Fact]
    public void Begins_at_once() =>
        Assert.Equal(new Due(TimeSpan.Zero, Cause.Start), schedule.Next);

    [Fact]
    public void Goes_by_the_interval_from_the_end_of_a_sync()
    {
        schedule.Ended(inVain: false);
        Assert.Equal(new Due(Hour, Cause.Interval), schedule.Next);
        clock.Pass(Minute);
        Assert.Equal(59 * Minute, schedule.Next.In);
        clock.Pass(59 * Minute);
        Assert.Equal(TimeSpan.Zero, schedule.Next.In);
    }

    [Fact]
    public void Follows_an_interval_that_is_changed_meanwhile()
    {
        schedule.Ended(inVain: false);
        schedule.Interval = 2 * Minute;
        Assert.Equal(2 * Minute, schedule.Next.In);
        schedule.Interval = 5 * Hour;
        Assert.Equal(5 * Hour, schedule.Next.In);
    }

    [Fact]
    public void Makes_up_for_a_night_with_one_sync()
    {
        schedule.Ended(inVain: false);
        clock.Pass(10 * Minute);
        clock.Sleep(9 * Hour);
        Assert.True(schedule.Next.In <= TimeSpan.Zero);
        schedule.Ended(inVain: false);
        Assert.Equal(Hour, schedule.Next.In);
    }

    [Fact]
    public void Takes_a_clock_that_is_set_forward_for_a_sleep()
    {
        schedule.Ended(inVain: false);
        clock.Set(100 * 365 * TimeSpan.FromDays(1));
        Assert.True(schedule.Next.In <= TimeSpan.Zero);
        schedule.Ended(inVain: false);
        Assert.Equal(Hour, schedule.Next.In);
    }

    [Fact]
    public void Does_not_wait_longer_for_a_clock_that_is_set_back()
    {
        schedule.Ended(inVain: false);
        clock.Set(-365 * TimeSpan.FromDays(1));
        Assert.Equal(Hour, schedule.Next.In);
        clock.Pass(Hour);
        Assert.True(schedule.Next.In <= TimeSpan.Zero);
    }

    [Fact]
    public void Believes_who_waited_by_a_better_clock()
    {
        schedule.Ended(inVain: false);
        schedule.TimeIsUp();
        Assert.Equal(new Due(TimeSpan.Zero, Cause.Interval), schedule.Next);
        schedule.Ended(inVain: true);
        schedule.TimeIsUp();
        Assert.Equal(new Due(TimeSpan.Zero, Cause.Retry), schedule.Next);
        schedule.Ended(inVain: false);
        Assert.Equal(Hour, schedule.Next.In);
    }

    [Fact]
    public void Counts_a_retrys_wait_from_the_failure()
    {
        schedule.Ended(inVain: true);
        clock.Pass(20 * Second);
        Assert.Equal(new Due(40 * Second, Cause.Retry), schedule.Next);
    }

    [Fact]
    public void Comes_back_after_a_failure_from_a_minute_up_to_the_interval()
    {
        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            schedule.Ended(inVain: true);
            Assert.Equal(Cause.Retry, schedule.Next.Why);
            waits.Add(schedule.Next.In.TotalMinutes);
            clock.Pass(schedule.Next.In);
        }
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
        schedule.Ended(inVain: false);
        Assert.Equal(new Due(Hour, Cause.Interval), schedule.Next);
        schedule.Ended(inVain: true);
        Assert.Equal(Minute, schedule.Next.In);
    }

    [Fact]
    public void Leaves_a_part_of_a_retrys_wait_to_chance()
    {
        jitter = 1;
        schedule.Ended(inVain: true);
        Assert.Equal(48 * Second, schedule.Next.In);
        for (var i = 0; i < 1000; i++)
            schedule.Ended(inVain: true);
        Assert.Equal(48 * Minute, schedule.Next.In);
    }

    [Fact]
    public void Never_waits_longer_for_a_retry_than_the_interval()
    {
        schedule.Interval = Second;
        schedule.Ended(inVain: true);
        Assert.Equal(Second, schedule.Next.In);
        schedule.Interval = Hour;
        schedule.Ended(inVain: true);
        schedule.Interval = Second;
        Assert.Equal(Second, schedule.Next.In);
    }

    [Fact]
    public void Waits_until_files_have_been_left_alone()
    {
        schedule.Ended(inVain: false);
        schedule.Changed();
        Assert.Equal(new Due(5 * Second, Cause.Change), schedule.Next);
        clock.Pass(3 * Second);
        schedule.Changed();
        Assert.Equal(5 * Second, schedule.Next.In);
        clock.Pass(5 * Second);
        Assert.Equal(new Due(TimeSpan.Zero, Cause.Change), schedule.Next);
        schedule.ForgetChanges();
        Assert.Equal(Cause.Interval, schedule.Next.Why);
    }

    [Fact]
    public void Does_not_wait_for_ever_for_files_that_are_never_left_alone()
    {
        schedule.Ended(inVain: false);
        for (var i = 0; i < 20; i++)
        {
            schedule.Changed();
            clock.Pass(3 * Second);
        }
        Assert.Equal(new Due(TimeSpan.Zero, Cause.Change), schedule.Next);
    }

    [Fact]
    public void Takes_a_change_for_a_reason_to_try_again_sooner()
    {
        schedule.Ended(inVain: true);
        schedule.Ended(inVain: true);
        schedule.Ended(inVain: true);
        schedule.Changed();
        Assert.Equal(new Due(5 * Second, Cause.Change), schedule.Next);
    }

    [Fact]
    public void Does_not_let_a_change_put_off_what_is_due()
    {
        schedule.Ended(inVain: false);
        clock.Pass(Hour - Second);
        schedule.Changed();
        Assert.Equal(new Due(Second, Cause.Interval), schedule.Next);
        schedule.Debounce = Second;
        Assert.Equal(new Due(Second, Cause.Interval), schedule.Next);
    }
}

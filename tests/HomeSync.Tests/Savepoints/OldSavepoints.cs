using System.Globalization;
using HomeSync.Core.Savepoints;

namespace HomeSync.Tests.Savepoints;

public sealed class OldSavepoints
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 30, 0, TimeSpan.Zero);
    private readonly Retention retention = new(TimeSpan.FromDays(30));

    [Fact]
    public void Of_the_last_day_all_stay() =>
        Assert.Empty(retention.Expired(Every(TimeSpan.FromMinutes(1), 24 * 60), Now));

    [Fact]
    public void Of_the_last_week_the_newest_of_each_hour_stays()
    {
        var ids = Every(TimeSpan.FromMinutes(20), 7 * 24 * 3);
        var left = ids.Except(retention.Expired(ids, Now)).ToList();
        var days = left.Where(id => Age(id) > TimeSpan.FromDays(1)).ToList();
        Assert.Equal(6 * 24 + 1, days.Count);
        Assert.All(days.Skip(1), id => Assert.Equal("50", id[11..13]));
    }

    [Fact]
    public void Of_the_month_the_newest_of_each_day_stays_and_older_ones_go()
    {
        var ids = Every(TimeSpan.FromHours(6), 4 * 60);
        var left = ids.Except(retention.Expired(ids, Now)).ToList();
        Assert.Equal(23, left.Count(id => Age(id) > TimeSpan.FromDays(7) && id[9..11] == "18"));
        Assert.True(left.Max(Age) <= TimeSpan.FromDays(30));
    }

    [Fact]
    public void The_newest_ten_stay_whatever_the_clock_says()
    {
        var ids = Every(TimeSpan.FromHours(1), 30);
        var left = ids.Except(retention.Expired(ids, Now.AddYears(10)));
        Assert.Equal(ids.Take(10), left);
    }

    [Fact]
    public void Nothing_from_the_future_goes() =>
        Assert.Empty(retention.Expired(Every(TimeSpan.FromDays(40), 30), Now.AddYears(-10)));

    [Fact]
    public void With_a_name_that_is_not_ours_stay()
    {
        List<string> ids = ["keep-me", .. Every(TimeSpan.FromDays(1), 60), "20200101-000000"];
        var expired = retention.Expired(ids, Now);
        Assert.DoesNotContain("keep-me", expired);
        Assert.DoesNotContain("20200101-000000", expired);
    }

    [Fact]
    public void Are_let_go_of_once()
    {
        var ids = Every(TimeSpan.FromMinutes(7), 5000);
        List<string> left = [.. ids.Except(retention.Expired(ids, Now))];
        Assert.Empty(retention.Expired(left, Now));
    }

    private static TimeSpan Age(string id) => Now - SavepointNote.TimeOf(id)!.Value;

    /// <summary>The newest first, the first one now.</summary>
    private static IReadOnlyList<string> Every(TimeSpan step, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    (Now - (i * step)).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)
                    + "-abcdef"
                ),
        ];
}

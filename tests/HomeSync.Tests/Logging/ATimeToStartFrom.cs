using HomeSync.Core.Logging;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Logging;

public sealed class ATimeToStartFrom
{
    private readonly FakeTimeProvider clock = new(new(2026, 1, 31, 8, 15, 2, TimeSpan.Zero));

    public ATimeToStartFrom() =>
        clock.SetLocalTimeZone(
            TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(1), "east", "east")
        );

    [Theory]
    [InlineData("30s", "2026-01-31T09:14:32")]
    [InlineData("0s", "2026-01-31T09:15:02")]
    [InlineData("15m", "2026-01-31T09:00:02")]
    [InlineData("2h", "2026-01-31T07:15:02")]
    [InlineData("3d", "2026-01-28T09:15:02")]
    [InlineData("2026-01-30", "2026-01-30T00:00:00")]
    [InlineData("2026-01-30T10:11", "2026-01-30T10:11:00")]
    [InlineData("2026-01-30 10:11:12", "2026-01-30T10:11:12")]
    [InlineData("2026-01-30T10:11Z", "2026-01-30T11:11:00")]
    [InlineData("2026-01-30T10:11:12+05:00", "2026-01-30T06:11:12")]
    public void Is_understood(string text, string wall)
    {
        var since = SinceText.Parse(text, clock)!.Value;
        Assert.Equal(wall, since.ToString("s", null));
        Assert.Equal(TimeSpan.FromHours(1), since.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("2")]
    [InlineData("-2h")]
    [InlineData("2 h")]
    [InlineData("2w")]
    [InlineData("yesterday")]
    [InlineData("2026-13-01")]
    [InlineData("2026-01-30T25:00")]
    [InlineData("99999999999d")]
    public void Is_not_guessed(string text) => Assert.Null(SinceText.Parse(text, clock));

    [Theory]
    [InlineData(1, "0001-01-01", 1)]
    [InlineData(-1, "9999-12-31T23:59", 9999)]
    public void Goes_no_further_than_the_calendar(int hours, string text, int year)
    {
        clock.SetLocalTimeZone(
            TimeZoneInfo.CreateCustomTimeZone("edge", TimeSpan.FromHours(hours), "edge", "edge")
        );
        Assert.Equal(year, SinceText.Parse(text, clock)!.Value.Year);
    }

    [Fact]
    public void May_be_long_ago() =>
        Assert.True(SinceText.Parse("999999999d", clock) < clock.GetUtcNow().AddYears(-90));
}

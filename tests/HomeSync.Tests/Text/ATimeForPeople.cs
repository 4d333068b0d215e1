using HomeSync.Core.Text;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Text;

public sealed class ATimeForPeople
{
    private static readonly DateTimeOffset Morning = new(2026, 1, 31, 9, 15, 2, TimeSpan.Zero);

    [Fact]
    public void Is_as_it_was_written_where_it_is_the_readers_own() =>
        Assert.Equal("2026-01-31 09:15:02", LocalTime.Text(Morning));

    [Fact]
    public void Is_turned_into_the_readers_zone()
    {
        var clock = new FakeTimeProvider();
        clock.SetLocalTimeZone(
            TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(14), "east", "east")
        );
        Assert.Equal("2026-01-31 23:15:02", LocalTime.Text(Morning, clock));
    }
}

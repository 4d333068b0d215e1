namespace HomeSync.Tests.Configuration;

public sealed class AQuantity : IDisposable
{
    private readonly ConfigHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("60", 60)]
    [InlineData("+90", 90)]
    [InlineData("90s", 90)]
    [InlineData("5m", 300)]
    [InlineData("2h", 7200)]
    [InlineData("2 H", 7200)]
    [InlineData("86400", 86_400)]
    public void Of_time_may_have_a_unit(string written, long seconds)
    {
        var config = home.With($"sync_interval: {written}\n").Load();

        Assert.Equal(seconds, config.Settings.SyncInterval.TotalSeconds);
        Assert.Empty(config.Warnings);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("10B", 10)]
    [InlineData("10K", 10_240)]
    [InlineData("10KiB", 10_240)]
    [InlineData("10kb", 10_000)]
    [InlineData("50 MiB", 52_428_800)]
    [InlineData("50MB", 50_000_000)]
    [InlineData("1g", 1_073_741_824)]
    public void Of_bytes_may_have_a_unit(string written, long bytes) =>
        Assert.Equal(bytes, home.With($"max_file_size: {written}\n").Settings().MaxFileSize);

    [Theory]
    [InlineData("sync_interval", "59", "is less than 60")]
    [InlineData("sync_interval", "-1", "is less than 60")]
    [InlineData("sync_interval", "99999999999999999999", "is more than 2147483647")]
    [InlineData("sync_interval", "9223372036854775807h", "is more than 2147483647")]
    [InlineData("sync_interval", "2147483647h", "is more than 2147483647")]
    [InlineData("sync_interval", "-99999999999999999999", "is less than 60")]
    [InlineData("sync_interval", "an hour", "is not a number of seconds")]
    [InlineData("sync_interval", "h", "is not a number of seconds")]
    [InlineData("sync_interval", "-", "is not a number of seconds")]
    [InlineData(
        "sync_interval",
        "60.5",
        "is not a whole number of seconds, nor one with a known unit"
    )]
    [InlineData(
        "sync_interval",
        "5d",
        "is not a whole number of seconds, nor one with a known unit"
    )]
    [InlineData("sync_interval", "٦٠", "is not a number of seconds")]
    [InlineData("backup_retention", "0", "is less than 1")]
    [InlineData("backup_retention", "365001", "is more than 365000")]
    [InlineData("git_timeout", "0", "is less than 1")]
    [InlineData("lock_timeout", "-1", "is less than 0")]
    [InlineData("network_timeout", "2147484", "is more than 2147483")]
    [InlineData("max_file_size", "0", "is less than 1")]
    [InlineData(
        "max_file_size",
        "50 Mb/s",
        "is not a whole number of bytes, nor one with a known unit"
    )]
    public void Out_of_bounds_is_refused(string key, string written, string why)
    {
        home.With($"{key}: '{written}'\n");

        Assert.StartsWith(
            $"FILE:1:{key.Length + 3} {key}: \"{written}\" {why}, allowed: ",
            Assert.Single(home.Problems()),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("sync_interval", "86401", "is more than 86400 seconds")]
    [InlineData("sync_interval", "25h", "is more than 86400 seconds")]
    [InlineData("backup_retention", "366d", "is more than 365 days")]
    [InlineData("backup_retention", "365000", "is more than 365 days")]
    public void Unusually_large_is_taken_with_a_warning(string key, string written, string why)
    {
        home.With($"{key}: {written}\n");

        Assert.Equal(
            $"FILE:1:{key.Length + 3} {key}: \"{written}\" {why}",
            Assert.Single(home.Warnings())
        );
    }
}

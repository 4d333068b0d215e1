using HomeSync.Core.Configuration;

namespace HomeSync.Tests.Configuration;

public sealed class NoConfiguration : IDisposable
{
    private readonly ConfigHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Gives_the_defaults() => Assert.Equal(new Settings(), home.Settings());

    [Fact]
    public void Hints_at_setup()
    {
        var config = home.Load();

        Assert.Null(config.FilePath);
        Assert.Contains("home-sync setup", config.Hint, StringComparison.Ordinal);
        Assert.Empty(config.Warnings);
    }

    [Fact]
    public void Falls_back_to_the_older_place()
    {
        var older = home.Home.Write(".config/sync-service/config.yml", "sync_interval: 120\n");

        var config = home.Load();

        Assert.Equal(older, config.FilePath);
        Assert.Equal(TimeSpan.FromSeconds(120), config.Settings.SyncInterval);
        Assert.Null(config.Hint);
    }

    [Fact]
    public void Prefers_the_newer_place()
    {
        home.Home.Write(".config/sync-service/config.yml", "sync_interval: 120\n");
        home.With("sync_interval: 240\n");

        Assert.Equal(TimeSpan.FromSeconds(240), home.Settings().SyncInterval);
    }

    [Fact]
    public void Is_an_error_when_the_flag_names_a_file()
    {
        var error = home.Error(home.Home["missing.yml"]);

        Assert.Equal("config-invalid", error.Code);
        Assert.Equal(
            $"{home.Home["missing.yml"]}:1:1 file: isn't there",
            Assert.Single(error.Details)
        );
    }

    [Fact]
    public void Is_an_error_when_the_flag_is_empty() =>
        Assert.Contains("--config: is empty", home.Error("").Report(), StringComparison.Ordinal);

    [Fact]
    public void Gives_way_to_the_file_that_the_flag_names()
    {
        home.With("sync_interval: 240\n");
        var other = home.Home.Write("other.yml", "sync_interval: 90\n");

        var config = home.Load(other);

        Assert.Equal(other, config.FilePath);
        Assert.Equal(TimeSpan.FromSeconds(90), config.Settings.SyncInterval);
    }
}

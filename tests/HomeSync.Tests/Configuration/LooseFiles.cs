using HomeSync.Core.Configuration;
using HomeSync.TestKit;

namespace HomeSync.Tests.Configuration;

public sealed class LooseFiles : IDisposable
{
    private readonly TempHome home = new();

    public LooseFiles()
    {
        home.Write(".config/home-sync/config.yml", "sync_interval: 120\n");
        home.Write(".config/home-sync/logs/sync.log", "");
    }

    public void Dispose() => home.Dispose();

    [Fact]
    public void Are_none_where_only_the_user_may_look() =>
        Assert.Empty(
            new ConfigLoader(home.Paths, new Dictionary<string, string>()).Load().Warnings
        );

    [Theory]
    [InlineData(".config/home-sync/config.yml", "640")]
    [InlineData(".config/home-sync/logs/sync.log", "604")]
    [InlineData(".config/home-sync/logs", "750")]
    [InlineData(".config/home-sync", "711")]
    public void Are_named_with_what_to_type(string name, string mode)
    {
        File.SetUnixFileMode(home[name], (UnixFileMode)Convert.ToInt32(mode, 8));
        Assert.Equal(
            $"Others may look into what is home-sync's own. To keep it to yourself: chmod go-rwx '{home[name]}'",
            Assert.Single(
                new ConfigLoader(home.Paths, new Dictionary<string, string>()).Load().Warnings
            )
        );
    }

    [Fact]
    public void Are_looked_for_where_the_configuration_is()
    {
        var other = home.Write("other.yml", "");
        File.SetUnixFileMode(other, (UnixFileMode)Convert.ToInt32("644", 8));
        Assert.Equal([other], LoosePermissions.Of(home.Paths, other));
        Assert.Empty(LoosePermissions.Of(home.Paths, null));
    }

    [Fact]
    public void That_a_link_leads_to_are_shared_on_purpose()
    {
        var shared = home.Write("dotfiles/config.yml", "sync_interval: 120\n");
        File.SetUnixFileMode(shared, (UnixFileMode)Convert.ToInt32("644", 8));
        File.Delete(home.Paths.ConfigFile);
        File.CreateSymbolicLink(home.Paths.ConfigFile, shared);
        Assert.Empty(
            new ConfigLoader(home.Paths, new Dictionary<string, string>()).Load().Warnings
        );
    }
}

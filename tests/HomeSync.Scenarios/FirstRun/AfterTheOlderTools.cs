using HomeSync.TestKit;

namespace HomeSync.Scenarios.FirstRun;

/// <summary>A machine with the bash tool: a link into the repository, its old configuration, its variables.</summary>
public sealed class AfterTheOlderTools : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public AfterTheOlderTools()
    {
        Laptop.Dotfiles.Write("bin/core/home-sync", "#!/bin/bash\n");
        Laptop.Home.Link(".local/bin/home-sync", "../../dotfiles/bin/core/home-sync");
        Laptop.Home.Write("Library/LaunchAgents/com.brunogama.home-sync.plist", "<plist/>");
        Laptop.Home.Write(".local/state/home-sync/metrics.json", "[]");
        Laptop.Home.Write(
            ".config/sync-service/config.yml",
            "sync_interval: 1800\nauto_push: no # by hand\nmachine_profile: work\ncredential_master_password: geheim\n"
        );
        Laptop.Environment["SYNC_INTERVAL"] = "900";
        Laptop.Environment["CREDENTIAL_MASTER_PASSWORD"] = "geheim";
    }

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Carries_their_values_over_and_says_what_stays()
    {
        var before = Photo();
        var run = Laptop.HomeSync("setup");
        Snapshot.Match(run.Transcript);
        Assert.DoesNotContain("geheim", run.Out + run.Err, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "geheim",
            File.ReadAllText(Laptop.Paths.ConfigFile),
            StringComparison.Ordinal
        );
        Assert.Equal(before, Photo());
        Assert.Equal(
            "../../dotfiles/bin/core/home-sync",
            new FileInfo(Laptop.Paths.Binary).LinkTarget
        );

        // As a service, which has none of the variables.
        Laptop.Environment.Remove("SYNC_INTERVAL");
        Laptop.Environment.Remove("CREDENTIAL_MASTER_PASSWORD");
        Assert.Equal("900\n", Laptop.HomeSync("config", "get", "sync_interval").Out);
        Assert.Equal("false\n", Laptop.HomeSync("config", "get", "auto_push_enabled").Out);
        Assert.Equal("work\n", Laptop.HomeSync("config", "get", "machine_profile").Out);
        Assert.Equal(
            $"{Laptop.Dotfiles.Path}\n",
            Laptop.HomeSync("config", "get", "dotfiles_dir").Out
        );
    }

    [Fact]
    public void Adds_to_a_configuration_and_keeps_what_it_says()
    {
        Laptop.Configure("# mine", "sync_interval: 600 # ten minutes", "", "log_level: WARN");
        Laptop.Environment["REMOTE_BACKUP_ENABLED"] = "false";
        Snapshot.Match(Laptop.HomeSync("setup", "--hands-off").Transcript);
        Assert.StartsWith(
            $"# mine\nsync_interval: 600 # ten minutes\n\nlog_level: WARN\ndotfiles_dir: ",
            File.ReadAllText(Laptop.Paths.ConfigFile),
            StringComparison.Ordinal
        );
        var text = File.ReadAllText(Laptop.Paths.ConfigFile);
        Laptop.HomeSync("setup", "--hands-off").Succeeded();
        Assert.Equal(text, File.ReadAllText(Laptop.Paths.ConfigFile));
    }

    private string[] Photo() =>
        [
            .. new[]
            {
                "Library/LaunchAgents/com.brunogama.home-sync.plist",
                ".local/state/home-sync/metrics.json",
                ".config/sync-service/config.yml",
                "dotfiles/bin/core/home-sync",
            }.Select(Laptop.Home.Read),
        ];
}

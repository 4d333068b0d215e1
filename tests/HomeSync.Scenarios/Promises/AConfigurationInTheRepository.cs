using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

/// <summary><c>config.yml</c> is a link into the dotfiles repository, as on the user's machine.</summary>
public sealed class AConfigurationInTheRepository : IDisposable
{
    private const string InRepository = "home-sync/config.yml";
    private const string InHome = ".config/home-sync/config.yml";

    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public AConfigurationInTheRepository()
    {
        Laptop.Dotfiles.Write(InRepository, "machine_profile: work\nlock_timeout: 7\n");
        Laptop.Git("add", ".");
        Laptop.Git("commit", "-qm", "Add the configuration");
        Laptop.Git("push", "-q");
        Laptop.Home.Link(InHome, Laptop.Dotfiles[InRepository]);
    }

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Is_read_through_its_link_and_stays_one()
    {
        Laptop.HomeSync("sync").Succeeded();
        Assert.Contains("\"profile\":\"work\"", Metrics(), StringComparison.Ordinal);
        Laptop.HomeSync("setup").Succeeded();
        Assert.Equal(Laptop.Dotfiles[InRepository], new FileInfo(Laptop.Home[InHome]).LinkTarget);
        Assert.Contains(
            "machine_profile: work",
            Laptop.HomeSync("config").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Is_an_ordinary_file_of_the_repository()
    {
        Laptop.Dotfiles.Write(InRepository, "machine_profile: server\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        _fleet.Desktop.HomeSync("sync").Succeeded();
        Assert.Equal("machine_profile: server\n", _fleet.Desktop.Dotfiles.Read(InRepository));
        Assert.Equal("", Laptop.Git("status", "--short"));
    }

    [Fact]
    public void Brings_none_of_our_other_files_along()
    {
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        Laptop.HomeSync("sync").Succeeded();
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path)));
        Assert.True(Laptop.Home.Has(".config/home-sync/home-sync.lock"));
        Assert.True(Laptop.Home.Has(".config/home-sync/logs/sync.log"));
    }

    [Fact]
    public void In_a_folder_that_is_a_link_into_it_keeps_our_files_out_of_commits()
    {
        Laptop.Home.Delete(".config/home-sync");
        Laptop.Home.Link(".config/home-sync", Laptop.Dotfiles["home-sync"]);
        Laptop.Dotfiles.Write(InRepository, "auto_commit: true\nauto_commit_untracked: true\n");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.HomeSync("sync").Succeeded();
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(
            $".gitignore\n.zshrc\n{InRepository}",
            Laptop.Git("ls-tree", "-r", "--name-only", "origin/main")
        );
    }

    private string Metrics() => File.ReadAllText(Laptop.Paths.MetricsFile);
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Scripts;

public sealed class Uninstalling : IDisposable
{
    private const string Installed = ".local/bin/home-sync";
    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Takes_the_program_and_names_what_it_leaves()
    {
        _machine.Install(FakeProgram.Put(_machine)).Succeeded();
        _machine.Home.Write(".local/bin/other", "");
        _machine.Configure("sync_interval: 600");
        _machine.Home.Write(".config/sync-service/logs/daemon.err", "");
        var run = Uninstall();
        Assert.False(_machine.Home.Has(Installed));
        Assert.True(_machine.Home.Has(".local/bin/other"));
        Assert.True(File.Exists(_machine.Paths.ConfigFile));
        Assert.True(_machine.Home.Has(".config/sync-service/logs/daemon.err"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Leaves_nothing_of_its_own_behind()
    {
        var place = new Folder(_machine.Home["a place"]);
        _machine.Install(FakeProgram.Put(_machine), "--prefix", place.Path).Succeeded();
        place.Write("share/fish/vendor_completions.d/other.fish", "");
        Uninstall("--prefix", place.Path).Succeeded();
        Assert.Equal(
            [place["share/fish/vendor_completions.d/other.fish"]],
            Directory
                .EnumerateFileSystemEntries(place.Path, "*", SearchOption.AllDirectories)
                .Where(entry =>
                    !Directory.Exists(entry) || !Directory.EnumerateFileSystemEntries(entry).Any()
                )
        );
        place.Delete("share/fish");
        _machine.Install(FakeProgram.Put(_machine), "--prefix", place.Path).Succeeded();
        Uninstall("--prefix", place.Path).Succeeded();
        Assert.Empty(place.Names());
    }

    [Fact]
    public void Takes_a_link_and_leaves_what_is_behind_it()
    {
        _machine.Home.Write("dotfiles/bin/core/home-sync", "old");
        _machine.Home.Link(Installed, "../../dotfiles/bin/core/home-sync");
        Uninstall().Succeeded();
        Assert.False(_machine.Home.Has(Installed));
        Assert.Equal("old", _machine.Home.Read("dotfiles/bin/core/home-sync"));
    }

    [Fact]
    public void Has_nothing_to_do_when_nothing_is_there() => Uninstall().Succeeded();

    [Theory]
    [InlineData("Library/LaunchAgents/com.brunogama.home-sync.plist")]
    [InlineData(".config/systemd/user/home-sync.service")]
    public void Leaves_a_program_that_the_service_starts(string service)
    {
        _machine.Install(FakeProgram.Put(_machine)).Succeeded();
        _machine.Home.Write(service, $"starts {_machine.Home[Installed]} daemon");
        var run = Uninstall();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Run: home-sync service uninstall", run.Err, StringComparison.Ordinal);
        Assert.True(_machine.Home.Has(Installed));
        _machine.Home.Delete(service);
        Uninstall().Succeeded();
    }

    [Fact]
    public void Takes_its_own_link_of_the_service_script_and_no_other()
    {
        _machine.Install(FakeProgram.Put(_machine)).Succeeded();
        _machine.Home.Link($"{Installed}-service", "../../dotfiles/bin/core/home-sync-service");
        Uninstall().Succeeded();
        Assert.True(_machine.Home.Has($"{Installed}-service"));
        _machine.Home.Delete($"{Installed}-service");
        _machine.Home.Link($"{Installed}-service", "home-sync");
        Uninstall().Succeeded();
        Assert.False(_machine.Home.Has($"{Installed}-service"));
    }

    [Fact]
    public void Leaves_a_folder_of_that_name()
    {
        _machine.Home.Write($"{Installed}/file", "");
        Assert.Equal(1, Uninstall().ExitCode);
        Assert.True(_machine.Home.Has($"{Installed}/file"));
    }

    private Run Uninstall(params string[] options) =>
        _machine.Run(Checkout.Script("uninstall"), options);
}

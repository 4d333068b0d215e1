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
        var run = Uninstall();
        Assert.False(_machine.Home.Has(Installed));
        Assert.True(_machine.Home.Has(".local/bin/other"));
        Assert.True(File.Exists(_machine.Paths.ConfigFile));
        Snapshot.Match(run.Transcript);
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

    [Fact]
    public void Leaves_a_folder_of_that_name()
    {
        _machine.Home.Write($"{Installed}/file", "");
        Assert.Equal(1, Uninstall().ExitCode);
        Assert.True(_machine.Home.Has($"{Installed}/file"));
    }

    private Run Uninstall() => _machine.Run(Checkout.Script("uninstall"), []);
}

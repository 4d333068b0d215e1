using HomeSync.TestKit;

namespace HomeSync.Scenarios.Scripts;

public sealed class Installing : IDisposable
{
    private const string Installed = ".local/bin/home-sync";
    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Makes_the_folder_and_asks_for_no_setup()
    {
        var run = _machine.Install(FakeProgram.Put(_machine, "exit 1"));
        Assert.Equal(
            "home-sync version 9.9.9\n",
            _machine.Run(_machine.Home[Installed], ["version"]).Out
        );
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Takes_another_place()
    {
        _machine
            .Install(FakeProgram.Put(_machine), "--prefix", _machine.Home["a place"])
            .Succeeded();
        Assert.True(_machine.Home.Has("a place/bin/home-sync"));
        Assert.False(_machine.Home.Has(Installed));
    }

    [Fact]
    public void Puts_the_native_program_there()
    {
        _machine.Install(NativeBinary.Path).Succeeded();
        Assert.Equal(File.ReadAllBytes(NativeBinary.Path), _machine.Home.ReadBytes(Installed));
    }

    [Theory]
    [InlineData("man/home-sync.1", "man/man1/home-sync.1")]
    [InlineData("completions/home-sync.bash", "bash-completion/completions/home-sync")]
    [InlineData("completions/_home-sync", "zsh/site-functions/_home-sync")]
    [InlineData("completions/home-sync.fish", "fish/vendor_completions.d/home-sync.fish")]
    [InlineData("schemas/common.schema.json", "home-sync/schemas/common.schema.json")]
    [InlineData("schemas/sync.schema.json", "home-sync/schemas/sync.schema.json")]
    public void Puts_manual_and_completions_where_they_are_looked_for(string page, string place)
    {
        _machine.Install(FakeProgram.Put(_machine)).Succeeded();
        var packaged = Path.Combine(Checkout.Root, "packaging", page);
        Assert.Equal(
            File.ReadAllText(packaged),
            _machine.Home.Read(Path.Combine(".local/share", place))
        );
    }

    [Fact]
    public void Lets_a_running_program_run_on()
    {
        _machine.Home.WriteProgram(Installed, File.ReadAllBytes(Tool.Find("sleep")));
        using var old = _machine.Start(_machine.Home[Installed], ["100"]);
        _machine.Install(FakeProgram.Put(_machine)).Succeeded();
        Assert.False(old.HasExited);
        Assert.StartsWith("#!/bin/sh", _machine.Home.Read(Installed), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_old_program_when_the_new_one_does_not_run()
    {
        _machine.Home.Write(Installed, "old");
        _machine.Temp.WriteProgram("built", "#!/no/such/shell\n");
        Assert.NotEqual(0, _machine.Install(_machine.Temp["built"]).ExitCode);
        Assert.Equal("old", _machine.Home.Read(Installed));
        Assert.Single(Directory.GetFileSystemEntries(_machine.Home[".local/bin"]));
    }
}

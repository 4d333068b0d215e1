using HomeSync.TestKit;

namespace HomeSync.Scenarios.Scripts;

public sealed class InstallingOverALink : IDisposable
{
    private const string Installed = ".local/bin/home-sync";
    private readonly Machine _machine = new();

    private Folder Home => _machine.Home;

    public InstallingOverALink()
    {
        _machine.Git("init", "-q", _machine.Dotfiles.Path);
        _machine.Dotfiles.Write("bin/core/home-sync", "#!/bin/bash\necho old\n");
        _machine.Git("add", ".");
        _machine.Git("commit", "-qm", "The old tool");
        Home.Link(Installed, "../../dotfiles/bin/core/home-sync");
    }

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void The_repository_behind_it_does_not_change()
    {
        var before = RepositoryPhoto.Of(_machine.Dotfiles.Path);
        var program = FakeProgram.Put(_machine);
        var run = _machine.Install(program);
        Assert.Empty(before.Diff(RepositoryPhoto.Of(_machine.Dotfiles.Path)));
        Assert.Null(new FileInfo(Home[Installed]).LinkTarget);
        Assert.Equal(File.ReadAllBytes(program), Home.ReadBytes(Installed));
        Assert.Equal(
            ["home-sync"],
            Directory.GetFileSystemEntries(Home[".local/bin"]).Select(Path.GetFileName)
        );
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Setup_still_sees_the_link()
    {
        var program = FakeProgram.Put(
            _machine,
            "readlink \"$HOME/.local/bin/home-sync\" > \"$HOME/seen\""
        );
        _machine.Install(program).Succeeded();
        Assert.Equal("../../dotfiles/bin/core/home-sync\n", Home.Read("seen"));
    }

    [Fact]
    public void A_failing_setup_leaves_the_link()
    {
        var run = _machine.Install(FakeProgram.Put(_machine, "exit 1"));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("../../dotfiles/bin/core/home-sync", new FileInfo(Home[Installed]).LinkTarget);
        Assert.Single(Directory.GetFileSystemEntries(Home[".local/bin"]));
    }

    [Fact]
    public void A_link_to_a_folder_is_replaced_and_not_entered()
    {
        Home.Delete(Installed);
        Home.Link(Installed, "../../dotfiles");
        var before = RepositoryPhoto.Of(_machine.Dotfiles.Path);
        _machine.Install(FakeProgram.Put(_machine)).Succeeded();
        Assert.Empty(before.Diff(RepositoryPhoto.Of(_machine.Dotfiles.Path)));
        Assert.Null(new FileInfo(Home[Installed]).LinkTarget);
    }

    [Fact]
    public void A_program_folder_inside_the_repository_is_refused()
    {
        Home.Delete(".local/bin");
        Home.Link(".local/bin", "../dotfiles/bin/core");
        var before = RepositoryPhoto.Of(_machine.Dotfiles.Path);
        var run = _machine.Install(FakeProgram.Put(_machine));
        Assert.Empty(before.Diff(RepositoryPhoto.Of(_machine.Dotfiles.Path)));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void A_completions_folder_inside_the_repository_gets_none()
    {
        _machine.Dotfiles.Write("fish/config.fish", "");
        Home.Link(".local/share/fish", "../../dotfiles/fish");
        var run = _machine.Install(FakeProgram.Put(_machine)).Succeeded();
        Assert.Contains(
            "Not installed: " + Home[".local/share/fish/vendor_completions.d/home-sync.fish"],
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Empty(
            Directory.GetFiles(_machine.Dotfiles["fish"], "home-sync*", SearchOption.AllDirectories)
        );
        Assert.True(Home.Has(".local/share/man/man1/home-sync.1"));
    }
}

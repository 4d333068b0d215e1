using HomeSync.TestKit;

namespace HomeSync.Scenarios.Undo;

/// <summary>The README's page "I lost something", step by step.</summary>
public sealed class ILostSomething : IDisposable
{
    private readonly Fleet _fleet = new();

    public ILostSomething()
    {
        Laptop.Configure();
        Desktop.Send(".vimrc", "set number\n");
        Laptop.HomeSync("sync").Succeeded();
        Desktop.Dotfiles.Delete(".vimrc");
        Desktop.Dotfiles.Write(".zshrc", "broken\n");
        Desktop.SendAll("Tidy up");
        Laptop.HomeSync("sync").Succeeded();
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void And_undo_has_it()
    {
        Assert.Contains("+set number", Laptop.HomeSync("undo", "--dry-run").Succeeded().Out);
        Laptop.HomeSync("undo").Succeeded();
        Assert.Equal("set number\n", Laptop.Dotfiles.Read(".vimrc"));
        Assert.Equal("export EDITOR=vi\n", Laptop.Dotfiles.Read(".zshrc"));
        Laptop.HomeSync("undo").Succeeded();
        Assert.Equal("broken\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.False(Laptop.Dotfiles.Has(".vimrc"));
    }

    [Fact]
    public void And_it_was_one_file()
    {
        Laptop.HomeSync("undo", "--files", ".vimrc").Succeeded();
        Assert.Equal("set number\n", Laptop.Dotfiles.Read(".vimrc"));
        Assert.Equal("broken\n", Laptop.Dotfiles.Read(".zshrc"));
        Laptop.HomeSync("undo").Succeeded();
        Assert.False(Laptop.Dotfiles.Has(".vimrc"));
    }

    [Fact]
    public void That_only_a_savepoint_holds_and_plain_git_finds_it()
    {
        // Never committed anywhere: an edit that went under an undo with --force.
        Laptop.Dotfiles.Write(".zshrc", "an hour of work\n");
        Laptop.HomeSync("undo", "--force").Succeeded();
        var holding = Laptop
            .Git("for-each-ref", "--format=%(refname)", "refs/home-sync/savepoints")
            .Split('\n')
            .Where(savepoint =>
                Laptop
                    .Git("ls-tree", "-r", "--name-only", savepoint)
                    .Split('\n')
                    .Contains("files/.zshrc")
            )
            .Select(savepoint => Laptop.Git("show", $"{savepoint}:files/.zshrc"));
        Assert.Contains("an hour of work", holding);
        Assert.Contains("Why: undo", Laptop.Git("show", "--no-patch", Laptop.Savepoint()));
    }
}

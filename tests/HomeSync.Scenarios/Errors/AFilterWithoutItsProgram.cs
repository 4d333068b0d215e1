using HomeSync.Scenarios.Sync;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>git-lfs, or another filter that .gitattributes asks for, isn't on this machine.</summary>
public sealed class AFilterWithoutItsProgram : IDisposable
{
    private readonly Fleet _fleet = new();

    public AFilterWithoutItsProgram()
    {
        Laptop.Configure("auto_commit: true", "auto_commit_untracked: true");
        // As "git lfs install" leaves it.
        Laptop.Git("config", "filter.lfs.required", "true");
        Laptop.Git("config", "filter.lfs.clean", "git-lfs-is-not-here clean -- %f");
        Laptop.Git("config", "filter.lfs.smudge", "git-lfs-is-not-here smudge -- %f");
        Laptop.Git("config", "filter.lfs.process", "git-lfs-is-not-here filter-process");
        Desktop.Send(".gitattributes", "*.png filter=lfs diff=lfs merge=lfs -text\n");
        Laptop.Git("pull", "--quiet");
        Laptop.Names.Add(("git-lfs-is-not-here", "git-lfs"));
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Keeps_a_file_from_being_committed()
    {
        Laptop.Dotfiles.Write("wallpaper.png", "an image");
        Snapshot.Match(Stopping.WithoutWords(Laptop.Stops("sync").Transcript));
    }

    [Fact]
    public void Keeps_a_file_from_coming_in()
    {
        Desktop.Send("wallpaper.png", "version https://git-lfs.github.com/spec/v1\n");
        Snapshot.Match(Stopping.WithoutWords(Laptop.Stops("sync").Transcript));
        Laptop.Git("config", "--remove-section", "filter.lfs");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.Status()));
    }

    [Fact]
    public void Is_named_when_it_is_another()
    {
        Laptop.Git("config", "filter.crypt.required", "true");
        Laptop.Git("config", "filter.crypt.clean", "crypt-is-not-here");
        Laptop.Dotfiles.Write(".gitattributes", "*.key filter=crypt\n");
        Laptop.Dotfiles.Write("a.key", "secret");
        Snapshot.Match(Stopping.WithoutWords(Laptop.Stops("sync").Transcript));
    }
}

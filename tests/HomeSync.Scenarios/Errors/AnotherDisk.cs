using HomeSync.Scenarios.Sync;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>Real file systems: one that can't be written, and one that is mounted inside the working tree.</summary>
public sealed class AnotherDisk : IDisposable
{
    private readonly Fleet _fleet = new();

    public AnotherDisk() => Laptop.Configure();

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [SmallDiskFact]
    public void That_is_read_only_with_the_repository()
    {
        using var disk = new SmallDisk(Laptop, Laptop.Dotfiles.Path, kilobytes: 2048);
        new Folder(disk.Path).Write(".zshrc", "export EDITOR=vim\n");
        disk.MakeReadOnly();
        Snapshot.Match(Laptop.Stops(() => disk.HomeSync("sync", "--force"), disk.Path).Transcript);
    }

    [SmallDiskFact]
    public void That_is_read_only_while_something_comes_in()
    {
        _fleet.Desktop.Send(".zshrc", "theirs\n");
        using var disk = new SmallDisk(Laptop, Laptop.Dotfiles.Path, kilobytes: 2048);
        disk.MakeReadOnly();
        Snapshot.Match(Laptop.Stops(() => disk.HomeSync("sync"), disk.Path).Transcript);
    }

    [SmallDiskFact]
    public void That_is_read_only_with_the_configuration()
    {
        using var disk = new SmallDisk(Laptop, Laptop.Paths.ConfigFolder, kilobytes: 64);
        disk.MakeReadOnly();
        Snapshot.Match(Laptop.Stops(() => disk.HomeSync("sync")).Transcript);
    }

    [SmallDiskFact]
    public void That_holds_a_folder_of_the_working_tree()
    {
        Laptop.Send("bin/tool", "1\n");
        _fleet.Desktop.Git("pull", "--quiet");
        _fleet.Desktop.Commit(".zshrc", "theirs\n");
        var tip = _fleet.Desktop.Send("bin/tool", "2\n");
        using (var disk = new SmallDisk(Laptop, Laptop.Dotfiles["bin"], kilobytes: 64))
        {
            Snapshot.Match(Laptop.Stops(() => disk.HomeSync("sync")).Transcript);
            Assert.Equal("1\n", File.ReadAllText(Path.Combine(disk.Path, "tool")));
        }
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((tip, ""), (Laptop.Tip(), Laptop.Status()));
    }
}

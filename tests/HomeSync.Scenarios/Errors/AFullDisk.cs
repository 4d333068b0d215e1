using HomeSync.Scenarios.Sync;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>A real disk with no room left, at each stage of a sync: nothing is lost, and with room all goes on.</summary>
public sealed class AFullDisk : IDisposable
{
    private readonly Fleet _fleet = new();

    public AFullDisk() => Laptop.Configure();

    private Machine Laptop => _fleet.Laptop;

    private static string Git => Tool.Find("git");

    public void Dispose() => _fleet.Dispose();

    [SmallDiskFact]
    public void While_fetching()
    {
        _fleet.Desktop.Send("wallpaper.png", new string('x', 100));
        using var disk = new SmallDisk(Laptop, Laptop.Dotfiles.Path, kilobytes: 2048);
        disk.Fill(blocksLeft: 0);
        Snapshot.Match(Laptop.Stops(() => disk.HomeSync("sync"), disk.Path).Transcript);
        GoesOnWithRoom(disk);
        IsWhole(disk);
    }

    [SmallDiskFact]
    public void While_committing()
    {
        using var disk = new SmallDisk(Laptop, Laptop.Dotfiles[".git"], kilobytes: 2048);
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        disk.Fill(blocksLeft: 0);
        Snapshot.Match(Laptop.Stops(() => disk.HomeSync("sync", "--force"), disk.Path).Transcript);
        Assert.Equal("export EDITOR=vim\n", Laptop.Dotfiles.Read(".zshrc"));
        GoesOnWithRoom(disk, "--force");
        IsWhole(disk);
    }

    [SmallDiskFact]
    public void While_saving_what_was_there()
    {
        _fleet.Desktop.Send(".zshrc", "theirs\n");
        Laptop.Git("fetch", "--quiet");
        using var disk = new SmallDisk(Laptop, Laptop.Dotfiles[".git/objects"], kilobytes: 2048);
        disk.Fill(blocksLeft: 0);
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var run = disk.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(Stopping.Changes(before, RepositoryPhoto.Of(Laptop.Dotfiles.Path)));
        Snapshot.Match(Stopping.WithoutWords(run.Transcript));
        GoesOnWithRoom(disk);
        IsWhole(disk);
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read(".zshrc"));
    }

    [SmallDiskFact]
    public void Where_the_lock_is()
    {
        using var disk = new SmallDisk(Laptop, Laptop.Paths.ConfigFolder, kilobytes: 64);
        disk.Fill(blocksLeft: 0);
        Snapshot.Match(Laptop.Stops(() => disk.HomeSync("sync")).Transcript);
        GoesOnWithRoom(disk);
        IsWhole(disk);
    }

    [SmallDiskFact]
    public void Where_only_the_log_finds_no_room()
    {
        _fleet.Desktop.Send(".zshrc", "theirs\n");
        using var disk = new SmallDisk(Laptop, Laptop.Paths.ConfigFolder, kilobytes: 64);
        // The lock's own page is there already, and nothing else.
        disk.HomeSync("status").Succeeded();
        disk.Run("/bin/sh", "-c", "echo > \"$1/home-sync.lock\"", "sh", Laptop.Paths.ConfigFolder);
        disk.Fill(blocksLeft: 0);
        var run = disk.HomeSync("sync").Succeeded();
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read(".zshrc"));
        Snapshot.Match(run.Transcript);
    }

    /// <summary>Whatever comes to its end first: with each block more, a sync gets a little further.</summary>
    [SmallDiskFact]
    public void At_every_block_of_a_sync_that_commits() => AtEveryBlock(Commits, "--force");

    [SmallDiskFact]
    public void At_every_block_of_a_sync_that_takes() => AtEveryBlock(Takes);

    private void Commits(SmallDisk disk, int number)
    {
        var files = new Folder(disk.Path);
        files.Write(".zshrc", $"here {number}\n");
        files.Write("large.txt", new string((char)('a' + number % 26), 9_000) + number);
        disk.Run(Git, "-C", Laptop.Dotfiles.Path, "add", "large.txt").Succeeded();
    }

    private void Takes(SmallDisk disk, int number)
    {
        var desktop = _fleet.Desktop;
        desktop.Git("pull", "--quiet");
        desktop.Dotfiles.Write(".zshrc", $"there {number}\n");
        desktop.Dotfiles.Write($"folder/new {number}", new string('x', 5_000) + number);
        desktop.Dotfiles.Delete($"folder/new {number - 1}");
        desktop.SendAll($"Change {number}");
    }

    private void AtEveryBlock(Action<SmallDisk, int> change, params string[] more)
    {
        using var disk = new SmallDisk(Laptop, Laptop.Dotfiles.Path, kilobytes: 4096);
        var stopped = new HashSet<string>();
        var number = 0;
        for (var blocks = 0; ; blocks++)
        {
            change(disk, ++number);
            disk.Fill(blocks);
            var files = Files(disk);
            var tip = Tip(disk);
            var run = disk.HomeSync(["sync", .. more]);
            if (run.ExitCode == 0)
                break;
            Assert.True(run.Err.Contains("full", StringComparison.Ordinal), run.Err);
            Assert.Equal((tip, files), (Tip(disk), Files(disk)));
            stopped.Add(
                run.Err.Split('\n').First(l => l.StartsWith("[ERROR]", StringComparison.Ordinal))
            );
            GoesOnWithRoom(disk, more);
        }
        Assert.True(stopped.Count > 2, string.Join('\n', stopped));
        GoesOnWithRoom(disk);
        IsWhole(disk);
    }

    private void GoesOnWithRoom(SmallDisk disk, params string[] more)
    {
        disk.Empty();
        disk.HomeSync(["sync", .. more]).Succeeded();
        Assert.Equal(_fleet.Tip(), Tip(disk));
        var status = disk.Run(Git, "-C", Laptop.Dotfiles.Path, "status", "--porcelain");
        Assert.Equal("", status.Succeeded().Out);
    }

    private void IsWhole(SmallDisk disk) =>
        disk.Run(Git, "-C", Laptop.Dotfiles.Path, "fsck", "--strict", "--full").Succeeded();

    private string Tip(SmallDisk disk) =>
        disk.Run(Git, "-C", Laptop.Dotfiles.Path, "rev-parse", "HEAD").Succeeded().Out.Trim();

    /// <summary>All files of the working tree and what is staged, byte for byte.</summary>
    private string Files(SmallDisk disk) =>
        disk.Run(
                "/bin/sh",
                "-c",
                """
                cd "$1"
                find . -path ./.git -prune -o -name filling -prune -o -type f -exec cksum {} + | sort
                git ls-files --stage
                """,
                "sh",
                Laptop.Dotfiles.Path
            )
            .Succeeded()
            .Out;
}

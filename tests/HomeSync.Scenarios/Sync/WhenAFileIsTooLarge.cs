using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenAFileIsTooLarge : IDisposable
{
    private readonly Fleet _fleet = new();

    public WhenAFileIsTooLarge()
    {
        Laptop.Configure("max_file_size: 10K", "auto_commit_untracked: true");
        Laptop.Dotfiles.Write("history", new string('x', 20_000));
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void It_stays_behind_and_the_rest_is_synced()
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        var run = Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("? history", Laptop.Status());
        Assert.Equal("export EDITOR=vim", Laptop.Git("show", "origin/main:.zshrc"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void A_tracked_one_alone_does_not_stop_the_sync()
    {
        Laptop.Send("history", "short\n");
        Laptop.Dotfiles.Write("history", new string('x', 20_000));
        var (tip, status) = (Laptop.Tip(), Laptop.Status());
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((tip, status), (Laptop.Tip(), Laptop.Status()));
        Snapshot.Match(run.Transcript);
    }

    [StraceFact]
    public void One_of_two_gigabytes_is_named_and_not_read()
    {
        // Sparse, so that nobody's disk is full.
        using (var file = File.Create(Laptop.Dotfiles["disk.img"]))
            file.SetLength(2L << 30);
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        const string Reading =
            "trace=read,readv,pread64,preadv,preadv2,mmap,sendfile,splice,copy_file_range";
        var log = Laptop.Temp["read"];
        string[] strace = ["-f", "-qq", "-y", "-s", "0", "-e", Reading, "-o", log];
        var run = Laptop
            .Run(Tool.Find("strace"), [.. strace, NativeBinary.Path, "sync", "--force"])
            .Succeeded();
        Assert.Contains("disk.img", run.Err, StringComparison.Ordinal);
        Assert.Equal("export EDITOR=vim", Laptop.Git("show", "origin/main:.zshrc"));
        var read = File.ReadAllText(log);
        Assert.Contains("/.zshrc>", read, StringComparison.Ordinal);
        Assert.DoesNotContain("/disk.img>", read, StringComparison.Ordinal);
        Assert.Equal("? disk.img\n? history", Laptop.Status());
    }

    [Fact]
    public void Incoming_changes_are_not_put_over_it()
    {
        Laptop.Send("history", "short\n");
        _fleet.Desktop.Git("pull", "--quiet");
        _fleet.Desktop.Send("history", "theirs\n");
        Laptop.Dotfiles.Write("history", new string('x', 20_000));
        var tip = Laptop.Tip();
        var run = Laptop.HomeSync("sync");
        Assert.Equal((1, tip), (run.ExitCode, Laptop.Tip()));
        Assert.Equal(new string('x', 20_000), Laptop.Dotfiles.Read("history"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void One_that_was_staged_by_hand_is_committed()
    {
        Laptop.Git("add", "history");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
    }
}

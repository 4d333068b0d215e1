using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

public sealed class Status : IDisposable
{
    /// <summary>It takes a fraction of a second, and on a busy machine may take many times as long; what hangs never ends.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(10);

    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public Status() => Laptop.Configure($"dotfiles_dir: {Laptop.Dotfiles.Path}");

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Works_without_its_remote()
    {
        Directory.Delete(_fleet.Remote, recursive: true);
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.Dotfiles.Write("new.txt", "new\n");
        var run = Laptop.HomeSync("status").Succeeded();
        Assert.InRange(run.Took, TimeSpan.Zero, AtOnce);
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Writes_nothing_also_when_the_index_is_stale()
    {
        File.SetLastWriteTimeUtc(Laptop.Dotfiles[".zshrc"], DateTime.UtcNow.AddDays(-1));
        var before = RepositoryPhoto.Of(Laptop.Home.Path);
        Laptop.HomeSync("status").Succeeded();
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Home.Path)));
    }

    [Fact]
    public void Answers_at_once_while_a_sync_hangs_in_its_hook()
    {
        Laptop.Hook("pre-commit", "echo > \"$TMPDIR/hook\"; sleep 1000 & wait");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        using var sync = Laptop.StartHomeSync("sync", "--force");
        Soon.Is(() => Laptop.Temp.Has("hook"));
        var run = Laptop.HomeSync("status").Succeeded();
        Assert.InRange(run.Took, TimeSpan.Zero, AtOnce);
        Assert.Contains("Changed: 1", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_the_last_sync_and_the_totals()
    {
        Laptop.HomeSync("sync").Succeeded();
        Laptop.HomeSync("sync").Succeeded();
        var run = Laptop.HomeSync("status").Succeeded();
        Assert.Contains("ended as up-to-date", run.Out, StringComparison.Ordinal);
        Assert.Contains("Totals: 2 runs, 0 failed", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_what_is_in_the_way()
    {
        Laptop.Dotfiles.Write(".git/index.lock", "");
        var run = Laptop.HomeSync("status").Succeeded();
        Assert.Contains("In the way of a sync: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Begins_and_is_parted_as_scripts_expect()
    {
        var run = Laptop.HomeSync("status").Succeeded();
        Assert.StartsWith(
            "[INFO] Home Environment Sync Status\n",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                "=== Dotfiles Status ===",
                "=== Credentials Status ===",
                "=== Service Status ===",
                "=== Configuration ===",
            ],
            run.Out.Split('\n').Where(l => l.StartsWith("===", StringComparison.Ordinal))
        );
    }
}

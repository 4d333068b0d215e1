using HomeSync.TestKit;

namespace HomeSync.Scenarios.Locking;

public sealed class ALockFileThatIsSomethingElse : IDisposable
{
    private const string Lock = ".config/home-sync/home-sync.lock";

    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void A_link_is_refused_and_what_it_leads_to_stays()
    {
        Laptop.Dotfiles.Write("notes.local", "mine");
        Laptop.Home.Link(Lock, Laptop.Dotfiles["notes.local"]);
        Assert.Equal(
            "mine",
            RefusedWith("is a symbolic link", () => Laptop.Dotfiles.Read("notes.local"))
        );
    }

    [Fact]
    public void A_link_to_nowhere_is_refused_and_leads_to_nothing_new()
    {
        Laptop.Home.Link(Lock, Laptop.Home["nowhere"]);
        Assert.False(RefusedWith("The lock file can't be used", () => Laptop.Home.Has("nowhere")));
    }

    [Fact]
    public void A_pipe_is_refused_without_waiting()
    {
        Fifo.Make(Laptop.Home[Lock]);
        RefusedWith("is not a regular file", () => true);
    }

    [Fact]
    public void A_folder_is_refused()
    {
        Laptop.Home.Write($"{Lock}/x", "");
        RefusedWith("The lock file can't be used", () => true);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("1\n2\n3\n4\n5\n")]
    [InlineData("\0\0\0\n\n\n\n\n")]
    [InlineData("999999\n2026-01-31T09:15:02+00:00\nsync\n-1 0 1 99999999999999 x +\n")]
    public void Foreign_content_is_nobody(string content)
    {
        Laptop.Home.Write(Lock, content);
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("", Laptop.Home.Read(Lock));
    }

    [ToolFact("flock", "util-linux")]
    public void Somebody_else_who_locks_it_is_waited_for_without_knowing_who()
    {
        using var other = LockedBySomebody();
        Laptop.Configure("lock_timeout: 1");
        var refused = Laptop.HomeSync("sync");
        Assert.Equal(1, refused.ExitCode);
        Assert.True(refused.Took >= TimeSpan.FromSeconds(1), refused.Transcript);
        Assert.Contains("Another process holds the lock", refused.Err, StringComparison.Ordinal);
    }

    [ToolFact("flock", "util-linux")]
    public void Somebody_else_who_lets_go_of_it_is_followed()
    {
        Laptop.Configure("lock_timeout: 60");
        RunningProgram sync;
        using (LockedBySomebody())
        {
            sync = Laptop.StartHomeSync("sync");
            Soon.Is(() => (sync.Out + sync.Err).Contains("waiting up to 60 seconds for it"));
        }
        using (sync)
            sync.Wait(TimeSpan.FromSeconds(30)).Succeeded();
    }

    [Fact]
    public void It_is_never_removed_so_that_everybody_locks_the_same_file()
    {
        Laptop.HomeSync("sync").Succeeded();
        var number = Number();
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(number, Number());
        Assert.Equal("", Laptop.Home.Read(Lock));
    }

    private RunningProgram LockedBySomebody()
    {
        Laptop.Home.Write(Lock, "not a holder");
        var script = "echo held; exec sleep 100";
        var other = Laptop.Start("flock", [Laptop.Home[Lock], "/bin/sh", "-c", script]);
        Soon.Is(() => other.Out.Length > 0);
        return other;
    }

    private string Number() =>
        Laptop.Run("ls", ["-i", Laptop.Home[Lock]]).Succeeded().Out.Trim().Split(' ')[0];

    private T RefusedWith<T>(string words, Func<T> then)
    {
        var run = Laptop.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(words, run.Err, StringComparison.Ordinal);
        Assert.DoesNotContain("defect", run.Err, StringComparison.Ordinal);
        return then();
    }
}

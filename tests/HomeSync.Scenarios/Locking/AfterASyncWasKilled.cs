using HomeSync.TestKit;

namespace HomeSync.Scenarios.Locking;

public sealed class AfterASyncWasKilled : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public AfterASyncWasKilled()
    {
        // The first git goes on for a while whatever happens to the sync that started it.
        var git = Tool.Find("git");
        StandIn.Script(
            Laptop,
            "git",
            $"""
            if mkdir "$TMPDIR/first" 2>/dev/null; then
              while ! [ -e "$TMPDIR/end" ]; do sleep 0.02; done
              echo "the old git ended" >> "$TMPDIR/order"; exit 0
            fi
            echo "a new git began" >> "$TMPDIR/order"
            exec '{git}' "$@"
            """
        );
    }

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void The_next_waits_for_its_git_and_says_so()
    {
        KillOneInside();
        using var next = Laptop.StartHomeSync("push");
        Soon.Is(() => next.Out.Contains("is still running (PID: ", StringComparison.Ordinal));
        Assert.False(Laptop.Temp.Has("order"));
        Laptop.Temp.Write("end", "");
        next.Wait().Succeeded();
        var order = Laptop.Temp.Read("order").Split('\n');
        Assert.Equal(["the old git ended", "a new git began"], order[..2]);
    }

    [Fact]
    public void The_next_gives_up_at_the_lock_timeout_and_names_the_git()
    {
        Laptop.Configure("lock_timeout: 1");
        KillOneInside();
        var next = Laptop.HomeSync("push");
        Assert.Equal(1, next.ExitCode);
        Assert.Contains(
            "A sync was killed, and a process it started is still running (PID: ",
            next.Err,
            StringComparison.Ordinal
        );
        Assert.False(Laptop.Temp.Has("order"));
    }

    [Fact]
    public void A_new_process_with_an_old_number_holds_nobody()
    {
        Laptop.Temp.Write("first/x", "");
        var us = Environment.ProcessId;
        Laptop.Home.Write(
            ".config/home-sync/home-sync.lock",
            $"999999\n2026-01-31T09:15:02.0000000+00:00\nsync\n999999 {us}\n"
        );
        Laptop.Configure("lock_timeout: 0");
        Laptop.HomeSync("push").Succeeded();
    }

    [Fact]
    public void Locks_that_its_gits_left_are_removed_and_those_of_others_stay()
    {
        KillOneInside();
        Laptop.Dotfiles.Write(".git/packed-refs.lock", "");
        Laptop.Dotfiles.Write(".git/objects/maintenance.lock", "");
        Laptop.Dotfiles.Write(".git/config.lock", "");
        Laptop.Dotfiles.Write(".git/refs/heads/other.lock", new string('1', 40) + "\n");
        Laptop.Temp.Write("end", "");
        var next = Laptop.HomeSync("push").Succeeded();
        Assert.Contains("packed-refs.lock, which a git of a killed sync left", next.Out);
        Assert.False(Laptop.Dotfiles.Has(".git/packed-refs.lock"));
        // Only where the system tells that no living git has them open.
        Assert.NotEqual(
            OperatingSystem.IsLinux(),
            Laptop.Dotfiles.Has(".git/objects/maintenance.lock")
        );
        Assert.NotEqual(OperatingSystem.IsLinux(), Laptop.Dotfiles.Has(".git/config.lock"));
        Assert.True(Laptop.Dotfiles.Has(".git/refs/heads/other.lock"));
    }

    private void KillOneInside()
    {
        using var killed = Laptop.StartHomeSync("push");
        var holder = Laptop.Home[".config/home-sync/home-sync.lock"];
        Soon.Is(() =>
            Laptop.Temp.Has("first")
            && Laptop.Run("cat", [holder]).Out.Split('\n')
                is [_, _, "push", { Length: > 0 } children, ..]
            && !children.Contains('+', StringComparison.Ordinal)
        );
        killed.Signal(9);
    }
}

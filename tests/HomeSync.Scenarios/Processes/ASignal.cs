using HomeSync.TestKit;

namespace HomeSync.Scenarios.Processes;

public sealed class ASignal : IDisposable
{
    private const string Hangs = "echo here > \"$TMPDIR/hook\"; sleep 1000 & wait";

    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData(1, "pre-commit")]
    [InlineData(1, "pre-push")]
    [InlineData(2, "pre-commit")]
    [InlineData(2, "commit-msg")]
    [InlineData(2, "pre-push")]
    [InlineData(2, "pre-receive")]
    [InlineData(15, "pre-commit")]
    [InlineData(15, "commit-msg")]
    [InlineData(15, "pre-push")]
    [InlineData(15, "pre-receive")]
    public void Before_the_move_leaves_everything_as_it_was(int signal, string hook)
    {
        Install(hook);
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.Dotfiles.Write("new.txt", "staged\n");
        Laptop.Git("add", "new.txt");
        var (tip, status) = (Laptop.Git("rev-parse", "HEAD"), Laptop.Git("status", "--short"));

        Assert.Equal(130, Interrupted(Laptop, signal).ExitCode);

        Assert.Equal(tip, Laptop.Git("rev-parse", "HEAD"));
        Assert.Equal(status, Laptop.Git("status", "--short"));
        Assert.Equal(tip, Laptop.Git("ls-remote", "origin", "main")[..40]);
        Assert.False(Laptop.Dotfiles.Has(".git/index.lock"));
        Remove(hook);
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("## main...origin/main", Laptop.Git("status", "--short", "--branch"));
        _fleet.Desktop.HomeSync("sync").Succeeded();
        Assert.Equal("staged\n", _fleet.Desktop.Dotfiles.Read("new.txt"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(15)]
    public void In_a_hook_after_the_move_ends_the_hook_and_keeps_the_move(int signal)
    {
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        _fleet.Desktop.Hook("post-merge", Hangs);
        Assert.Equal(130, Interrupted(_fleet.Desktop, signal).ExitCode);
        Assert.Equal("## main...origin/main", _fleet.Desktop.Git("status", "--short", "--branch"));
        Assert.Equal("changed\n", _fleet.Desktop.Dotfiles.Read(".zshrc"));
        _fleet.Desktop.HomeSync("sync").Succeeded();
    }

    [Fact]
    public void That_a_terminal_is_closed_does_not_concern_who_was_started_to_outlive_it()
    {
        Laptop.Hook(
            "pre-commit",
            "echo here > \"$TMPDIR/hook\"; while [ -e \"$TMPDIR/hook\" ]; do sleep 0.05; done"
        );
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        using var sync = Laptop.Start(
            "sh",
            ["-c", "trap '' HUP; exec \"$0\" sync --force", NativeBinary.Path]
        );
        Soon.Is(() => Laptop.Temp.Has("hook"));
        sync.Signal(1);
        Laptop.Temp.Delete("hook");
        sync.Wait().Succeeded();
    }

    private static Run Interrupted(Machine machine, int signal)
    {
        using var sync = machine.StartHomeSync("sync", "--force");
        Soon.Is(() => machine.Temp.Has("hook"));
        sync.Signal(signal);
        var run = sync.Wait(TimeSpan.FromSeconds(10));
        Soon.NothingRunsOn(machine);
        return run;
    }

    private void Install(string hook)
    {
        if (hook == "pre-receive")
            _fleet.Hook(hook, Hangs);
        else
            Laptop.Hook(hook, Hangs);
    }

    private void Remove(string hook)
    {
        Laptop.Dotfiles.Delete($".git/hooks/{hook}");
        File.Delete(Path.Combine(_fleet.Remote, "hooks", hook));
    }
}

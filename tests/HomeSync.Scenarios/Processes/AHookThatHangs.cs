using HomeSync.TestKit;

namespace HomeSync.Scenarios.Processes;

public sealed class AHookThatHangs : IDisposable
{
    private const string Hangs = "sleep 1000 & wait";

    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("pre-commit", "hook_timeout: 1")]
    [InlineData("commit-msg", "hook_timeout: 1")]
    [InlineData("pre-push", "network_timeout: 2")]
    public void Before_the_move_dies_with_its_group_and_nothing_has_changed(
        string hook,
        string limit
    )
    {
        Laptop.Hook(hook, Hangs);
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        var before = Laptop.Git("rev-parse", "HEAD");
        var run = SyncUntil(limit);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Nothing was changed on this machine", run.Err, StringComparison.Ordinal);
        Assert.Equal(before, Laptop.Git("rev-parse", "HEAD"));
        Assert.Equal(" M .zshrc", Laptop.Git("status", "--short"));
        Soon.NothingRunsOn(Laptop);
        Laptop.Dotfiles.Delete($".git/hooks/{hook}");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("", Laptop.Git("status", "--short"));
    }

    [Fact]
    public void After_the_move_dies_with_its_group_and_is_a_warning()
    {
        Laptop.Hook("post-commit", Hangs);
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        var run = SyncUntil("hook_timeout: 1").Succeeded();
        Assert.Contains("The post-commit hook took too long", run.Err, StringComparison.Ordinal);
        Soon.NothingRunsOn(Laptop);
    }

    [Fact]
    public void And_does_not_listen_to_SIGTERM_dies_all_the_same()
    {
        Laptop.Hook("pre-commit", "trap '' TERM INT; while :; do sleep 0.1; done");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        var run = SyncUntil("hook_timeout: 1");
        Assert.Contains("pre-commit hook took too long", run.Err, StringComparison.Ordinal);
        Soon.NothingRunsOn(Laptop);
    }

    [Fact]
    public void On_the_server_is_a_silent_remote()
    {
        _fleet.Hook("pre-receive", Hangs);
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        var run = SyncUntil("network_timeout: 2");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ended without an answer", run.Err, StringComparison.Ordinal);
        Assert.Equal(" M .zshrc", Laptop.Git("status", "--short"));
        Soon.NothingRunsOn(Laptop);
        File.Delete(Path.Combine(_fleet.Remote, "hooks/pre-receive"));
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("## main...origin/main", Laptop.Git("status", "--short", "--branch"));
    }

    /// <summary>The limit binds this one alone: what follows has to succeed, and may take its time.</summary>
    private Run SyncUntil(string limit)
    {
        Laptop.Configure(limit);
        var run = Laptop.HomeSync("sync", "--force");
        Laptop.Configure();
        return run;
    }
}

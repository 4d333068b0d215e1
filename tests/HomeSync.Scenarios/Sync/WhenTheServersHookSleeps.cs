using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenTheServersHookSleeps : IDisposable
{
    private readonly Fleet _fleet = new("laptop");
    private readonly string _old;

    public WhenTheServersHookSleeps()
    {
        Laptop.Configure();
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        _old = Laptop.Tip();
    }

    private Machine Laptop => _fleet.Laptop;

    private string Started => Path.Combine(_fleet.Remote, "started");

    public void Dispose() => _fleet.Dispose();

    [SshFact]
    public void After_the_commit_was_taken_the_limit_ends_the_push_and_the_next_sync_follows()
    {
        SleepIn("post-receive");
        using var server = Serve();
        var run = SyncUntilTheLimit();
        Assert.Equal((1, _old), (run.ExitCode, Laptop.Tip()));
        Assert.NotEqual(_old, _fleet.Tip());
        AssertTheNextSyncFollows(server);
        Snapshot.Match(run.Transcript);
    }

    [SshFact]
    public void Before_the_commit_was_taken_the_next_sync_sends_the_same_one()
    {
        SleepIn("pre-receive");
        using var server = Serve();
        var run = SyncUntilTheLimit();
        Assert.Equal((1, _old, _old), (run.ExitCode, Laptop.Tip(), _fleet.Tip()));
        var prepared = Laptop.Git("rev-parse", "refs/home-sync/unconfirmed");
        AssertTheNextSyncFollows(server);
        Assert.Equal(prepared, _fleet.Tip());
    }

    [SshFact]
    public void Killed_after_the_commit_was_taken_the_next_sync_follows()
    {
        SleepIn("post-receive");
        using var server = Serve();
        KillDuringTheHook();
        Assert.NotEqual(_old, _fleet.Tip());
        AssertTheNextSyncFollows(server);
    }

    [SshFact]
    public void Killed_before_the_commit_was_taken_nothing_is_lost_either()
    {
        SleepIn("pre-receive");
        using var server = Serve();
        KillDuringTheHook();
        AssertTheNextSyncFollows(server);
    }

    [SshFact]
    public void Interrupted_by_a_person_it_ends_and_the_next_sync_follows()
    {
        SleepIn("post-receive");
        using var server = Serve();
        using var sync = Laptop.StartHomeSync("sync", "--force");
        AwaitTheHook();
        sync.Signal(2);
        var run = sync.Wait();
        Assert.Equal(130, run.ExitCode);
        Assert.Equal(_old, Laptop.Tip());
        AssertTheNextSyncFollows(server);
        Snapshot.Match(run.Transcript);
    }

    /// <summary>What follows may take its time: it has to succeed.</summary>
    private Run SyncUntilTheLimit()
    {
        Laptop.Configure("network_timeout: 2");
        var run = Laptop.HomeSync("sync", "--force");
        Laptop.Configure();
        return run;
    }

    private SshServer Serve()
    {
        var server = new SshServer();
        server.Admit(Laptop);
        Laptop.Git("remote", "set-url", "origin", server.Url(_fleet.Remote));
        return server;
    }

    private void SleepIn(string hook) =>
        _fleet.Hook(hook, $"cat >/dev/null; echo $$ > '{Started}'; exec sleep 1000");

    private void AwaitTheHook() =>
        Soon.Is(() => File.Exists(Started) && File.ReadAllText(Started).EndsWith('\n'));

    private void KillDuringTheHook()
    {
        using var sync = Laptop.StartHomeSync("sync", "--force");
        AwaitTheHook();
        sync.Signal(9);
        sync.Wait();
        Assert.Equal((_old, "export EDITOR=vim\n"), (Laptop.Tip(), Laptop.Dotfiles.Read(".zshrc")));
    }

    private void AssertTheNextSyncFollows(SshServer server)
    {
        SwitchOff(server);
        _fleet.Unhook(File.Exists(Hook("pre-receive")) ? "pre-receive" : "post-receive");
        server.Start();
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
        Assert.Equal((2, _old), (_fleet.Subjects().Length, Laptop.Git("rev-parse", "HEAD^")));
        Assert.Equal("export EDITOR=vim\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.False(Laptop.Dotfiles.Has(".git/home-sync"));
    }

    /// <summary>Its hook dies too: sshd leaves it behind when a client goes away.</summary>
    private void SwitchOff(SshServer server)
    {
        server.Stop();
        AwaitTheHook();
        Laptop.Run("/bin/sh", ["-c", $"kill -9 $(cat '{Started}') 2>/dev/null; true"]);
    }

    private string Hook(string name) => Path.Combine(_fleet.Remote, "hooks", name);
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Daemon;

/// <summary><c>watch: true</c>, with an interval that never ends.</summary>
public sealed class TheWatch : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public TheWatch()
    {
        Laptop.Dotfiles.Write("nvim/lua/init.lua", "-- one\n");
        Laptop.CommitAll("Files");
        Laptop.Git("push", "--quiet");
        Configure();
    }

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Sends_what_was_edited()
    {
        using var daemon = Started();
        Laptop.Dotfiles.Write("nvim/lua/init.lua", "-- two\n");
        daemon.Says(Daemons.Sleeps, times: 2);
        Assert.Equal(["nvim/lua/init.lua"], Sent());
        Laptop.Dotfiles.Delete("nvim/lua/init.lua");
        daemon.Says(Daemons.Sleeps, times: 3);
        Assert.Equal("", Laptop.Git("ls-tree", "-r", "--name-only", "origin/main", "nvim"));
        daemon.Ended();
    }

    [Fact]
    public void Takes_an_editors_dance_for_one_change()
    {
        using var daemon = Started();
        // As vim does it: a backup, a new file, a swap of names, and the backup goes.
        var file = Laptop.Dotfiles[".zshrc"];
        Laptop.Dotfiles.Write(".zshrc.swp", "x");
        File.Move(file, file + "~");
        Laptop.Dotfiles.Write(".zshrc", "once\n");
        File.Delete(file + "~");
        File.Delete(file + ".swp");
        daemon.Says(Daemons.Sleeps, times: 2);
        Laptop.Dotfiles.Write(".zshrc", "twice\n");
        daemon.Says(Daemons.Sleeps, times: 3);
        Assert.Equal(4, _fleet.Subjects().Length);
        daemon.Ended();
    }

    [Fact]
    public void Sends_what_was_committed_by_hand()
    {
        Configure("auto_commit: false");
        using var daemon = Started();
        Laptop.Commit(".zshrc", "by hand\n", "By hand");
        Soon.Is(() => _fleet.Tip() == Laptop.Tip());
        daemon.Ended();
    }

    [Fact]
    public void Does_not_care_about_ignored_and_untracked_files_and_what_nobody_changed()
    {
        using var daemon = Started();
        Laptop.Dotfiles.Write("cache.local", "ignored\n");
        Laptop.Dotfiles.Write("untracked", "new\n");
        File.SetLastWriteTimeUtc(Laptop.Dotfiles[".zshrc"], DateTime.UtcNow);
        AssertNothingWasSyncedBut(daemon, "nvim/lua/init.lua");
    }

    [Fact]
    public void Takes_new_files_where_they_are_wanted_and_still_no_ignored_ones()
    {
        Configure("auto_commit: true", "auto_commit_untracked: true");
        using var daemon = Started();
        Laptop.Dotfiles.Write("cache.local", "ignored\n");
        Laptop.Dotfiles.Write("nvim/lua/new.lua", "-- new\n");
        daemon.Says(Daemons.Sleeps, times: 2);
        Assert.Equal(["nvim/lua/new.lua"], Sent());
        // The new file is watched as well by now.
        Laptop.Dotfiles.Write("nvim/lua/new.lua", "-- newer\n");
        daemon.Says(Daemons.Sleeps, times: 3);
        Assert.Equal(["nvim/lua/new.lua"], Sent());
        daemon.Ended();
    }

    [Fact]
    public void Does_not_take_a_move_of_ours_for_an_edit()
    {
        using var daemon = Started();
        _fleet.Desktop.Git("pull", "--quiet");
        _fleet.Desktop.Send("nvim/lua/other.lua", "-- there\n");
        Laptop.Dotfiles.Write(".zshrc", "here\n");
        daemon.Says(Daemons.Sleeps, times: 2);
        Assert.True(Laptop.Dotfiles.Has("nvim/lua/other.lua"));
        AssertNothingWasSyncedBut(daemon, "nvim/lua/other.lua", syncs: 2);
    }

    [Fact]
    public void Does_not_take_our_own_files_for_an_edit()
    {
        // ~/.config is the repository, and holds our log, lock and metrics.
        Laptop.Git("clone", "--quiet", _fleet.Remote, Laptop.Home["config.new"]);
        foreach (var entry in Directory.GetFileSystemEntries(Laptop.Home["config.new"]))
            Directory.Move(entry, Laptop.Home[$".config/{Path.GetFileName(entry)}"]);
        Laptop.Configure(
            "watch: true",
            "watch_debounce: 1",
            "auto_commit: true",
            "auto_commit_untracked: true",
            "on_diverged: rebase",
            $"dotfiles_dir: {Laptop.Home[".config"]}"
        );
        using var daemon = Started();
        Laptop.Home.Write(".config/home-sync/notes", "ours\n");
        Laptop.Home.Write(".config/.zshrc", "edited\n");
        daemon.Says(Daemons.Sleeps, times: 2);
        Assert.Equal(2, daemon.Count(Daemons.Syncs));
        Laptop.Home.Write(".config/.zshrc", "edited again\n");
        daemon.Says(Daemons.Sleeps, times: 3);
        Assert.Equal(3, daemon.Count(Daemons.Syncs));
        daemon.Ended();
    }

    [LinuxFact]
    public void Of_a_whole_home_is_one_of_the_folders_with_tracked_files()
    {
        var bare = Laptop.Home[".home.git"];
        Laptop.Git("clone", "--quiet", "--bare", _fleet.Remote, bare);
        Laptop.Git("-C", bare, "config", "core.bare", "false");
        Laptop.Git($"--git-dir={bare}", $"--work-tree={Laptop.Home.Path}", "checkout", "main");
        for (var i = 0; i < 50; i++)
            Laptop.Home.Write($"Photos/{i}/one.jpg", "not ours");
        Laptop.Configure(
            "watch: true",
            "watch_debounce: 1",
            "auto_commit: true",
            $"git_dir: {bare}",
            $"work_tree: {Laptop.Home.Path}"
        );
        using var daemon = Started();
        // The home, nvim/lua and the branch's own.
        Assert.Equal(3, Watches(daemon));
        Laptop.Home.Write("nvim/lua/init.lua", "-- home\n");
        daemon.Says(Daemons.Sleeps, times: 2);
        daemon.Ended();
    }

    [FewWatchesFact]
    public void Gives_way_to_the_timer_when_the_system_allows_no_more_and_says_so_once()
    {
        using var daemon = Laptop.Start(
            "unshare",
            [
                .. FewWatchesFactAttribute.Inside,
                $"{FewWatchesFactAttribute.OnlyOne} && exec \"$0\" daemon --interval 1 --repo \"$1\"",
                NativeBinary.Path,
                Laptop.Dotfiles.Path,
            ]
        );
        daemon.Says(Daemons.Sleeps, times: 3);
        Assert.Equal(1, daemon.Count("[WARN] The system lets us watch no more folders"));
        Laptop.Dotfiles.Write(".zshrc", "by the timer\n");
        Soon.Is(() => _fleet.Subjects().Length == 3);
        daemon.Ended();
    }

    private void Configure(params string[] more) =>
        Laptop.Configure([
            "watch: true",
            "watch_debounce: 1",
            "on_diverged: rebase",
            .. more.Length > 0 ? more : ["auto_commit: true"],
        ]);

    private RunningProgram Started()
    {
        var daemon = Laptop.StartDaemon("--interval", "3600");
        daemon.Says(Daemons.Sleeps);
        return daemon;
    }

    /// <summary>What came before an edit that does count would have been synced before it.</summary>
    private void AssertNothingWasSyncedBut(RunningProgram daemon, string name, int syncs = 1)
    {
        Thread.Sleep(TimeSpan.FromSeconds(2.5));
        Assert.Equal(syncs, daemon.Count(Daemons.Syncs));
        Laptop.Dotfiles.Write(name, "-- counts\n");
        daemon.Says(Daemons.Sleeps, times: syncs + 1);
        Assert.Equal([name], Sent());
        daemon.Ended();
    }

    private string[] Sent() =>
        Laptop.Git("-C", _fleet.Remote, "diff", "--name-only", "main~1", "main").Split('\n');

    private static int Watches(RunningProgram daemon) =>
        Directory
            .EnumerateFiles($"/proc/{daemon.Id}/fdinfo")
            .SelectMany(File.ReadAllLines)
            .Count(l => l.StartsWith("inotify wd:", StringComparison.Ordinal));
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Doctor;

public sealed class WhatNeedsMending : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private readonly Machine _laptop;

    public WhatNeedsMending() => _laptop = _fleet.Well();

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Files_that_others_can_read()
    {
        _laptop.Home.SetMode(".config/home-sync", (UnixFileMode)Convert.ToInt32("755", 8));
        _laptop.Home.SetMode(
            ".config/home-sync/config.yml",
            (UnixFileMode)Convert.ToInt32("644", 8)
        );
        Snapshot.Match(_laptop.Problems());
        foreach (var command in Examined.Commands(_laptop.Doctor("--quiet").Out))
            _laptop.Run(Tool.Find("sh"), ["-c", command]).Succeeded();
        Assert.Equal("", _laptop.Doctor("--quiet").Out);
    }

    [Fact]
    public void A_service_that_drifted()
    {
        var systemd = _laptop.WithService();
        var unit = Path.GetRelativePath(_laptop.Home.Path, _laptop.Paths.UserUnit);
        _laptop.Home.Write(
            unit,
            _laptop.Home.Read(unit).Replace("Nice=10", "Nice=5", StringComparison.Ordinal)
        );
        systemd.State.Delete("enabled");
        systemd.State.Delete("active");
        Snapshot.Match(_laptop.Problems());
    }

    [Fact]
    public void A_sync_that_is_too_long_ago()
    {
        var time = DateTimeOffset.Parse("2026-01-31T08:15:02Z", null);
        File.WriteAllText(
            _laptop.Paths.HealthFile,
            $"repository: {_laptop.Git("rev-parse", "--show-toplevel")}\nstate: failing\nwhat: the remote can't be reached\nsince: {time:O}\nsynced: {time:O}\n"
        );
        Snapshot.Match(_laptop.Problems());
    }

    [LinuxFact]
    public void Nothing_while_another_syncs()
    {
        _laptop.Dotfiles.WriteProgram(
            ".git/hooks/pre-commit",
            "#!/bin/sh\ntouch \"$HOME/in hook\"\nwhile [ ! -e \"$HOME/go on\" ]; do sleep 0.1; done\n"
        );
        _laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        using var sync = _laptop.StartHomeSync("sync", "--force");
        Soon.Is(() => _laptop.Home.Has("in hook"));
        var lines = _laptop.HomeSync("doctor").Transcript.Split('\n');
        _laptop.Home.Write("go on", "");
        Assert.Contains(
            "info     lock           home-sync sync (PID: <pid>) holds it since <time>",
            lines
        );
        sync.Wait().Succeeded();
    }

    [Fact]
    public void A_lock_that_the_bash_tool_left()
    {
        File.WriteAllText(_laptop.Environment["HOME_SYNC_LEGACY_LOCK"], "2147483647\n");
        Assert.Contains(
            "home-sync.lock was left by a process that isn't there any more",
            _laptop.Doctor().Succeeded().Out,
            StringComparison.Ordinal
        );
    }
}

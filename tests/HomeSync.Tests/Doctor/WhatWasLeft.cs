using HomeSync.Core.Doctor;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;
using HomeSync.TestKit;

namespace HomeSync.Tests.Doctor;

public sealed class WhatWasLeft : IDisposable
{
    private readonly DoctorBench bench = new();

    private Machine Machine => bench.Machine;

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Is_nothing()
    {
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(UnfinishedCheck.Of));
        Assert.Equal("none yet", Assert.Single(bench.All(SavepointsCheck.Of)).What);
    }

    [Fact]
    public void Is_a_move_a_push_and_a_conflict()
    {
        var (git, place, tip) = (
            bench.Facts.Git,
            bench.Facts.Place,
            Machine.Git("rev-parse", "HEAD")
        );
        var room = new MoveRoom(place);
        room.Open();
        room.Journal.Write(new Journal { Id = "x" });
        new Unconfirmed("refs/heads/main", tip, tip).Remember(place, new Commits(git), default);
        Machine.Git("commit", "--quiet", "--allow-empty", "--message", "There");
        Machine.Git("push", "--quiet");
        Machine.Git("update-ref", "refs/heads/main", tip);
        new OpenConflict(
            "refs/heads/main",
            "origin/main",
            tip,
            tip,
            [new OpenFile(ByteText.Encode(".zshrc"), ".zshrc: changed on both sides", true)]
        ).Remember(place);
        Assert.Equal(
            ["interrupted-move", "unconfirmed-push", "conflict"],
            bench.All(UnfinishedCheck.Of).Select(r => r.Code)
        );
    }

    [Fact]
    public void Is_what_was_put_aside()
    {
        Machine.Dotfiles.Write(".git/home-sync/move.kept-1/removed/3", "mine\n");
        var found = Assert.Single(bench.All(UnfinishedCheck.Of));
        Assert.Equal((CheckLevel.Warning, "put-aside"), (found.Level, found.Code));
        Assert.Contains("/move.kept-1;", found.What);
        Assert.StartsWith("find ", Assert.Single(found.Run), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_a_lock_that_keeps_git_from_tidying_up()
    {
        var file = Machine.Dotfiles.Write(".git/objects/maintenance.lock", "");
        bench.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(UnfinishedCheck.Of));
        bench.Clock.Advance(TimeSpan.FromDays(2));
        var found = Assert.Single(bench.All(UnfinishedCheck.Of));
        Assert.Equal((CheckLevel.Warning, "maintenance-locked"), (found.Level, found.Code));
        Assert.Contains("for 2 days", found.What);
        Assert.StartsWith("rm ", Assert.Single(found.Run), StringComparison.Ordinal);
        if (!OperatingSystem.IsLinux())
            return;
        using var atWork = File.OpenRead(file);
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(UnfinishedCheck.Of));
    }

    [Fact]
    public void Is_counted_and_measured()
    {
        var blob = Machine.Home.Write("large", new string('x', 100));
        var tree = Machine.Git("hash-object", "-w", blob);
        Machine.Git("update-ref", "refs/home-sync/savepoints/20260131-081502-abcdef", tree);
        var found = Assert.Single(bench.All(SavepointsCheck.Of));
        Assert.Equal(CheckLevel.Ok, found.Level);
        Assert.Matches(
            @"^1 with \d+ bytes of their own, the oldest of 2026-01-31 08:15:02$",
            found.What
        );
    }
}

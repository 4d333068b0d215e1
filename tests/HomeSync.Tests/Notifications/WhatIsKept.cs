using HomeSync.Core.Notifications;
using HomeSync.TestKit;

namespace HomeSync.Tests.Notifications;

public sealed class WhatIsKept : IDisposable
{
    private readonly TempHome home = new();
    private readonly HealthFile file;

    public WhatIsKept() => file = new HealthFile(home.Paths.HealthFile);

    public void Dispose() => home.Dispose();

    [Fact]
    public void Comes_back_as_it_was()
    {
        var time = new DateTimeOffset(2026, 1, 31, 8, 15, 2, 345, default);
        var health = new Health
        {
            Repository = "/home/ada/my: dots\nhere",
            State = HealthState.Failing,
            What = "It said: no",
            Since = time,
            Waits = "for another process: git",
            WaitsSince = time.AddHours(2),
            Synced = null,
            Trouble = time.AddHours(1),
            Told = ["failing", "stale"],
            Credentials = "ws-sync: failed",
            IsOfNone = true,
            WasAlone = true,
            HeldBack = ["tools", "a: b"],
            HeldBackTold = ["tools"],
        };
        file.Write(health);
        var back = file.Read()!;
        Assert.Equal(health.Told, back.Told);
        Assert.Equal(health.HeldBack, back.HeldBack);
        Assert.Equal(health.HeldBackTold, back.HeldBackTold);
        Assert.Equal(
            health,
            back with
            {
                Told = health.Told,
                HeldBack = health.HeldBack,
                HeldBackTold = health.HeldBackTold,
            }
        );
        Assert.Equal(
            ["health"],
            Directory.GetFiles(home.Paths.ConfigFolder).Select(Path.GetFileName)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("state: excellent\n")]
    [InlineData("\0\0\0")]
    public void Is_nothing_when_it_is_not_understood(string text)
    {
        Assert.Null(file.Read());
        home.Write(Path.GetRelativePath(home.Path, home.Paths.HealthFile), text);
        Assert.Null(file.Read());
    }

    [Fact]
    public void Is_never_a_half_written_one()
    {
        Directory.CreateDirectory(home.Paths.HealthFile);
        Assert.ThrowsAny<Exception>(() => file.Write(new Health()));
        Assert.Empty(Directory.GetFiles(home.Paths.ConfigFolder));
    }
}

using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Service;
using HomeSync.TestKit;

namespace HomeSync.Tests.Service;

public sealed class AnInstallation : IDisposable
{
    private readonly TempHome home = new();
    private readonly FakeSupervisor supervisor;

    public AnInstallation() => supervisor = new FakeSupervisor(home.Path);

    public void Dispose() => home.Dispose();

    [Fact]
    public void Starts_it_now_and_at_login()
    {
        Assert.True(Install(replace: false));
        Assert.Equal(["reread", "enable", "start"], supervisor.Deeds);
        Assert.Equal(
            "[Service]\nExecStart=\"/bin/home-sync\" daemon\n",
            File.ReadAllText(supervisor.File)
        );
    }

    [Theory]
    [InlineData("reread")]
    [InlineData("enable")]
    [InlineData("start")]
    public void That_fails_at_any_step_leaves_nothing(string step)
    {
        supervisor.FailsAt = step;
        Assert.Throws<HomeSyncException>(() => Install(replace: false));
        Assert.Empty(Directory.GetFileSystemEntries(home.Path));
        Assert.False(supervisor.Runs);
        Assert.False(supervisor.AtLogin);
    }

    [Fact]
    public void That_is_interrupted_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Install(replace: false, cancelled.Token));
        Assert.Empty(Directory.GetFileSystemEntries(home.Path));
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("reread")]
    [InlineData("start")]
    public void That_fails_to_replace_puts_the_old_one_back_and_starts_it(string step)
    {
        home.Write("agents/deep/file", "old");
        (supervisor.Runs, supervisor.AtLogin, supervisor.FailsAt) = (true, true, step);
        Assert.Throws<HomeSyncException>(() => Install(replace: true));
        Assert.Equal("old", File.ReadAllText(supervisor.File));
        Assert.Equal([supervisor.File], Directory.GetFileSystemEntries(home["agents/deep"]));
        Assert.True(supervisor.Runs);
    }

    [Fact]
    public void That_cannot_write_says_what_and_leaves_nothing()
    {
        home.Write("out", "in the way");
        var problem = Assert.Throws<HomeSyncException>(() => Install(replace: false));
        Assert.Equal($"Could not make the folder {home["out"]}", problem.Message);
        Assert.Equal([home["out"]], Directory.GetFileSystemEntries(home.Path));
    }

    [Fact]
    public void That_cannot_be_put_in_place_leaves_no_half_file_and_claims_no_removal()
    {
        var step = new ServiceFile(supervisor, "/bin/home-sync", TimeProvider.System).Write();
        home.Write("agents/deep/file", "somebody was faster");
        Assert.Throws<IOException>(() => step.Do(CancellationToken.None));
        Assert.False(step.Undo!());
        Assert.Equal([supervisor.File], Directory.GetFileSystemEntries(home["agents/deep"]));
    }

    [Fact]
    public void Taken_away_is_stopped_and_forgotten_first()
    {
        Install(replace: false);
        supervisor.Deeds.Clear();
        Assert.True(Installation().Uninstall(CancellationToken.None));
        Assert.Equal(["stop", "forget", "reread"], supervisor.Deeds);
        Assert.False(File.Exists(supervisor.File));
        Assert.False(Installation().Uninstall(CancellationToken.None));
    }

    [Fact]
    public void Is_not_taken_away_when_nobody_can_say_whether_it_runs()
    {
        Install(replace: false);
        supervisor.Stands = new Supervised { Problem = "no bus" };
        var problem = Assert.Throws<HomeSyncException>(() =>
            Installation().Uninstall(CancellationToken.None)
        );
        Assert.Equal("service-refused", problem.Code);
        Assert.True(File.Exists(supervisor.File));
    }

    private bool Install(bool replace, CancellationToken cancelled = default) =>
        Installation().Install(replace, cancelled);

    private Installation Installation() =>
        new(
            supervisor,
            new ServiceFile(supervisor, "/bin/home-sync", TimeProvider.System),
            new ServiceActions(supervisor, Log.Nowhere, dryRun: false),
            Log.Nowhere
        );
}

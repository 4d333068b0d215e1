using HomeSync.Core.Configuration;
using HomeSync.Core.Logging;
using HomeSync.Core.Notifications;
using HomeSync.TestKit;

namespace HomeSync.Tests.Notifications;

public sealed class AnotherRepository : IDisposable
{
    private static readonly Settings Silent = new() { NotificationsEnabled = false };

    private readonly TempHome home = new();
    private readonly HealthKeeper keeper;

    public AnotherRepository() =>
        keeper = new HealthKeeper(home.Paths, TimeProvider.System, Log.Nowhere, isWatched: false);

    public void Dispose() => home.Dispose();

    [Fact]
    public void Starts_afresh()
    {
        Note("/one", HealthState.InSync);
        Assert.NotNull(keeper.Now!.Synced);
        Note("/two", HealthState.Failing);
        Assert.Equal(("/two", HealthState.Failing), (keeper.Now.Repository, keeper.Now.State));
        Assert.Null(keeper.Now.Synced);
    }

    [Fact]
    public void Has_the_same_credentials()
    {
        keeper.Note(
            "/one",
            new Ending(HealthState.Failing, "ws-sync failed") { Credentials = "ws-sync failed" },
            Silent,
            CancellationToken.None
        );
        Note("/two", HealthState.InSync);
        Assert.Equal((HealthState.Failing, "ws-sync failed"), (keeper.Now!.State, keeper.Now.What));
    }

    [Fact]
    public void That_is_not_known_changes_nothing_of_the_one_before()
    {
        Note("/one", HealthState.InSync);
        Note("", HealthState.Failing);
        Assert.Equal(("/one", HealthState.Failing), (keeper.Now!.Repository, keeper.Now.State));
        Assert.NotNull(keeper.Now.Synced);
        Assert.True(keeper.Now.IsOfNone);
        Note("/one", HealthState.Failing);
        Assert.False(keeper.Now.IsOfNone);
    }

    [Fact]
    public void That_others_synced_meanwhile_counts()
    {
        Note("/one", HealthState.Failing);
        new HealthKeeper(home.Paths, TimeProvider.System, Log.Nowhere, isWatched: true).Note(
            "/one",
            new Ending(HealthState.InSync),
            Silent,
            CancellationToken.None
        );
        Note("/one", HealthState.Failing);
        Assert.NotNull(keeper.Now!.Synced);
        Assert.True(keeper.Now.Since >= keeper.Now.Synced);
    }

    [Fact]
    public void That_cannot_be_written_down_is_told_once_and_known_all_the_same()
    {
        var log = new ListLog();
        var silent = new HealthKeeper(home.Paths, TimeProvider.System, log.Log, isWatched: false);
        Directory.CreateDirectory(home.Paths.HealthFile);
        void Ends(HealthState state) =>
            silent.Note("/one", new Ending(state, "what"), Silent, CancellationToken.None);
        Ends(HealthState.Failing);
        Ends(HealthState.InSync);
        Ends(HealthState.Failing);
        Assert.StartsWith(
            "[WARN] How syncing stands can't be written down: ",
            Assert.Single(log.Lines),
            StringComparison.Ordinal
        );
        Assert.NotNull(silent.Now!.Synced);
    }

    [Fact]
    public void Or_not_who_wants_to_hear_nothing_was_told_nothing()
    {
        Note("/one", HealthState.Failing);
        Assert.Empty(keeper.Now!.Told);
        Assert.Empty(new HealthFile(home.Paths.HealthFile).Read()!.Told);
        var holds = new Ending(HealthState.InSync) { Behind = ["a"], HeldBack = ["a"] };
        keeper.Note("/one", holds, Silent, CancellationToken.None);
        Assert.Equal(["a"], keeper.Now.HeldBack);
        Assert.Empty(keeper.Now.HeldBackTold);
    }

    private void Note(string repository, HealthState state) =>
        keeper.Note(repository, new Ending(state, "what"), Silent, CancellationToken.None);
}

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
    public void That_is_not_known_changes_nothing_of_the_one_before()
    {
        Note("/one", HealthState.InSync);
        Note("", HealthState.Failing);
        Assert.Equal(("/one", HealthState.Failing), (keeper.Now!.Repository, keeper.Now.State));
        Assert.NotNull(keeper.Now.Synced);
    }

    [Fact]
    public void Or_not_who_wants_to_hear_nothing_was_told_nothing()
    {
        Note("/one", HealthState.Failing);
        Assert.Empty(keeper.Now!.Told);
        Assert.Empty(new HealthFile(home.Paths.HealthFile).Read()!.Told);
    }

    private void Note(string repository, HealthState state) =>
        keeper.Note(repository, new Ending(state, "what"), Silent, CancellationToken.None);
}

using HomeSync.Core.Errors;
using HomeSync.Core.Notifications;
using HomeSync.Core.Sync;

namespace HomeSync.Tests.Sync;

/// <summary>What dotfiles and credentials come to together.</summary>
public sealed class BothHalvesOfASync
{
    private static readonly Ending InSync = new(HealthState.InSync) { Behind = ["a"] };
    private static readonly Ending Broken = new(HealthState.Failing, "The disk is full");

    private static readonly HomeSyncException Failed = new("ws-sync failed") { Code = "tool" };
    private static readonly HomeSyncException Locked = new("Another sync") { Code = "lock-held" };

    [Fact]
    public void Are_in_sync_when_both_are()
    {
        Assert.Equal(InSync with { Credentials = "" }, Endings.With(null, InSync));
        Assert.Null(Endings.With(Failed, null));
    }

    [Fact]
    public void Fail_when_credentials_do()
    {
        var both = Endings.With(Failed, InSync)!;
        Assert.Equal((HealthState.Failing, "ws-sync failed"), (both.State, both.What));
        Assert.Equal(("ws-sync failed", InSync.Behind), (both.Credentials, both.Behind));
    }

    [Fact]
    public void Fail_for_the_dotfiles_first_and_remember_both() =>
        Assert.Equal(Broken with { Credentials = "ws-sync failed" }, Endings.With(Failed, Broken));

    [Fact]
    public void Say_nothing_of_credentials_that_only_waited()
    {
        var both = Endings.With(Locked, InSync)!;
        Assert.Equal((HealthState.Waiting, null), (both.State, both.Credentials));
    }
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>In the middle of what comes in; what goes out is in <see cref="WhenAPushEndsWithoutAnAnswer"/>.</summary>
public sealed class WhenTheLineDrops : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [SshFact]
    public void Nothing_has_come_in_and_the_next_sync_takes_all_of_it()
    {
        var image = new byte[2_000_000];
        new Random(1).NextBytes(image);
        _fleet.Desktop.Dotfiles.Write("wallpaper.png", image);
        var theirs = _fleet.Desktop.SendAll("Wallpaper");
        using var server = new SshServer();
        using var relay = new CuttingRelay(server.Port);
        // The greetings are a few pieces of 16 KiB at most, the image more than a hundred.
        var pieces = 0;
        relay.CutBeforeAnswer = () => ++pieces > 60;
        server.Admit(Laptop);
        Laptop.Git("remote", "set-url", "origin", server.Url(_fleet.Remote, relay.Port));
        Laptop.Dotfiles.Write("untracked", "mine\n");
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var (tip, index) = (Laptop.Tip(), Laptop.Index());

        // As when the network had been away from the start: no failure, but told.
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Contains("The remote can't be reached", run.Err, StringComparison.Ordinal);
        Assert.Equal((1, tip, index), (relay.Cuts, Laptop.Tip(), Laptop.Index()));
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path), ignoreGit: true));

        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((theirs, "? untracked"), (Laptop.Tip(), Laptop.Status()));
        Assert.Equal(image, Laptop.Dotfiles.ReadBytes("wallpaper.png"));
    }
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenNothingIsToBeDone : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void It_says_so()
    {
        Laptop.Configure();
        Snapshot.Match(Laptop.HomeSync("sync").Succeeded().Transcript);
    }

    [Fact]
    public void Without_a_configuration_it_works_and_hints_at_setup() =>
        Snapshot.Match(Laptop.HomeSync("sync").Succeeded().Transcript);

    [Fact]
    public void Nothing_below_the_repository_is_written()
    {
        Laptop.HomeSync("sync").Succeeded();
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        Laptop.HomeSync("sync").Succeeded();
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path)));
    }

    [Fact]
    public void A_file_that_was_only_touched_is_no_change()
    {
        File.SetLastWriteTimeUtc(Laptop.Dotfiles[".zshrc"], DateTime.UnixEpoch);
        var tip = Laptop.Tip();
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal((tip, ""), (Laptop.Tip(), Laptop.Status()));
    }
}

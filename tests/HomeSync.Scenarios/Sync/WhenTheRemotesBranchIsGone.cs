using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenTheRemotesBranchIsGone : IDisposable
{
    private readonly Fleet fleet = new("laptop");

    public void Dispose() => fleet.Dispose();

    [Fact]
    public void It_stops_and_says_how_to_make_it_again()
    {
        fleet
            .Laptop.Run(
                Tool.Find("git"),
                ["-C", fleet.Remote, "update-ref", "-d", "refs/heads/main"]
            )
            .Succeeded();

        Snapshot.Match(fleet.Laptop.HomeSync("sync").Transcript);

        fleet.Laptop.Git("push", "--quiet", "--set-upstream", "origin", "main");
        fleet.Laptop.HomeSync("sync").Succeeded();
    }

    [Fact]
    public void It_names_the_branch_that_was_followed()
    {
        fleet.Laptop.Git("push", "--quiet", "--set-upstream", "origin", "main:home");
        fleet.Laptop.Git("-C", fleet.Remote, "update-ref", "-d", "refs/heads/home");
        Assert.Contains(
            "push --set-upstream origin main:refs/heads/home\n",
            fleet.Laptop.HomeSync("sync").Err,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_names_the_remote_by_its_whole_name()
    {
        fleet.Laptop.Git("remote", "rename", "origin", "team/dots");
        fleet.Laptop.Git("-C", fleet.Remote, "update-ref", "-d", "refs/heads/main");
        Assert.Contains(
            "push --set-upstream team/dots main\n",
            fleet.Laptop.HomeSync("sync").Err,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_new_empty_repository_in_its_place_is_noticed_as_well()
    {
        Directory.Delete(fleet.Remote, recursive: true);
        fleet.Laptop.Run(Tool.Find("git"), ["init", "--quiet", "--bare", fleet.Remote]).Succeeded();

        Assert.Equal(1, fleet.Laptop.HomeSync("sync").ExitCode);
    }
}

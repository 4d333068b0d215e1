using HomeSync.Scenarios.Errors;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>A submodule becomes a file, a link or nothing on one machine, or takes the place of one.</summary>
public sealed class WhenASubmoduleIsReplaced : WithASubmodule
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_that_was_never_checked_out_gives_way_to_a_file_or_a_link(bool isLink)
    {
        Desktop.Configure("auto_commit: true");
        Desktop.Git("pull", "--quiet");
        PutAFileInItsPlace(isLink ? "nowhere" : null);
        var run = Desktop.HomeSync("sync").Succeeded();
        Assert.DoesNotContain("submodule", run.Transcript, StringComparison.Ordinal);
        // Its absence would be committed next, and sent to all.
        Desktop.HomeSync("sync").Succeeded();
        Assert.Equal((Fleet.Tip(), ""), (Desktop.Tip(), Desktop.Status()));
        Assert.Equal(Laptop.Tip(), Fleet.Tip());
        if (isLink)
            Assert.Equal("nowhere", new FileInfo(Desktop.Dotfiles["plug in"]).LinkTarget);
        else
            Assert.Equal("a file\n", Desktop.Dotfiles.Read("plug in"));
    }

    [Fact]
    public void One_that_is_checked_out_where_a_file_comes_in_stops_it()
    {
        Desktop.HomeSync("sync").Succeeded();
        Desktop.Dotfiles.Write("plug in/plugin.zsh", "mine\n");
        PutAFileInItsPlace();
        var warned = Desktop.HomeSync("sync", "--dry-run").Succeeded();
        Assert.Contains("Would stop: plug in is in the way", warned.Err, StringComparison.Ordinal);
        var (tip, before) = (Desktop.Tip(), RepositoryPhoto.Of(Desktop.Dotfiles.Path));
        var run = Desktop.HomeSync("sync");
        Assert.Equal((1, tip), (run.ExitCode, Desktop.Tip()));
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Desktop.Dotfiles.Path), ignoreGit: true));
        Snapshot.Match(run.Transcript);
        var command = Suggestions.In(run.Transcript).First();
        Desktop
            .Run(
                "/bin/sh",
                ["-c", command.Replace("<home>", Desktop.Home.Path, StringComparison.Ordinal)]
            )
            .Succeeded();
        Desktop.HomeSync("sync").Succeeded();
        Assert.Equal("a file\n", Desktop.Dotfiles.Read("plug in"));
        Assert.Equal("mine\n", Desktop.Home.Read("kept/plug in/plugin.zsh"));
    }

    [Fact]
    public void The_file_that_took_its_place_leaves_it_again_on_every_machine_when_that_is_undone()
    {
        Desktop.Configure();
        Desktop.Git("pull", "--quiet");
        PutAFileInItsPlace();
        Desktop.HomeSync("sync").Succeeded();
        Desktop.HomeSync("undo").Succeeded();
        Assert.False(Desktop.Dotfiles.Has("plug in"));
        Desktop.HomeSync("sync").Succeeded();
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((Fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
        Assert.Equal("1\n", Laptop.Dotfiles.Read("plug in/plugin.zsh"));
        PutAFileInItsPlace();
        Desktop.HomeSync("sync").Succeeded();
        Assert.Equal("a file\n", Desktop.Dotfiles.Read("plug in"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_may_take_the_place_of_a_folder(bool follows)
    {
        Laptop.Send("conf/a", "1\n");
        Desktop.Configure($"submodules: {(follows ? "true" : "false")}");
        Desktop.HomeSync("sync").Succeeded();
        Laptop.Git("rm", "--quiet", "-r", "conf");
        Laptop.Git("submodule", "--quiet", "add", Laptop.Home["theirs"], "conf");
        Laptop.SendAll("A submodule instead");
        Desktop.HomeSync("sync").Succeeded();
        Assert.Equal(
            (Fleet.Tip(), follows),
            (Desktop.Tip(), Desktop.Dotfiles.Has("conf/plugin.zsh"))
        );
        Assert.False(Desktop.Dotfiles.Has("conf/a"));
        Desktop.HomeSync("undo").Succeeded();
        Assert.Equal("1\n", Desktop.Dotfiles.Read("conf/a"));
    }

    [Fact]
    public void One_that_took_the_place_of_a_file_can_be_undone()
    {
        Desktop.Configure("submodules: false");
        Laptop.Send("tool", "1\n");
        Desktop.HomeSync("sync").Succeeded();
        Laptop.Git("rm", "--quiet", "tool");
        Laptop.Git("submodule", "--quiet", "add", Laptop.Home["theirs"], "tool");
        Laptop.SendAll("A submodule instead");
        Desktop.HomeSync("sync").Succeeded();
        Assert.False(File.Exists(Desktop.Dotfiles["tool"]));
        Desktop.HomeSync("undo").Succeeded();
        Assert.Equal("1\n", Desktop.Dotfiles.Read("tool"));
    }

    private void PutAFileInItsPlace(string? linkTo = null)
    {
        Laptop.Git("rm", "--quiet", "plug in");
        if (linkTo is null)
            Laptop.Dotfiles.Write("plug in", "a file\n");
        else
            Laptop.Dotfiles.Link("plug in", linkTo);
        Laptop.SendAll("A file instead");
    }
}

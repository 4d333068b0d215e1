using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>The user is in the middle of something: they are told how to get out of it, and nothing is touched.</summary>
public sealed class WhenAnOperationIsInProgress : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    public WhenAnOperationIsInProgress()
    {
        Laptop.Configure();
        Laptop.Git("switch", "--quiet", "--create", "other");
        Laptop.Commit(".zshrc", "other\n", "Other");
        Laptop.Git("switch", "--quiet", "main");
        Laptop.Send(".zshrc", "main\n", "Main");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("merge", "merge other")]
    [InlineData("rebase", "rebase other")]
    [InlineData("rebase-apply", "rebase --apply other")]
    [InlineData("cherry-pick", "cherry-pick other")]
    [InlineData("revert", "revert --no-edit HEAD^")]
    [InlineData("bisect", "bisect start HEAD HEAD^")]
    [InlineData("am", "am other.patch")]
    public void It_stops_and_names_the_way_out(string name, string command)
    {
        Laptop.Dotfiles.Write(
            "../other.patch",
            Laptop.Git("format-patch", "-1", "other", "--stdout") + "\n"
        );
        if (name == "revert")
            Laptop.Send(".zshrc", "main again\n", "Again");
        Begin(command.Replace("other.patch", "../other.patch", StringComparison.Ordinal));
        var (status, index) = (Laptop.Status(), Laptop.Index());
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var run = Laptop.HomeSync("sync", "--force");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path)));
        Assert.Equal((status, index), (Laptop.Status(), Laptop.Index()));
        Snapshot.Match(run.Transcript, name);
    }

    [Fact]
    public void A_sequence_is_one_also_between_two_of_its_commits()
    {
        Laptop.Git("switch", "--quiet", "other");
        Laptop.Commit(".vimrc", "other\n", "Another");
        Laptop.Git("switch", "--quiet", "main");
        Begin("cherry-pick main..other");
        Laptop.Dotfiles.Write(".zshrc", "both\n");
        Begin("commit --quiet --all --message Both");
        Assert.False(Laptop.Dotfiles.Has(".git/CHERRY_PICK_HEAD"));
        var run = Laptop.HomeSync("sync", "--force");
        Assert.Equal((1, 1), (run.ExitCode, Laptop.Ahead()));
        Snapshot.Match(run.Transcript);
        Begin("cherry-pick --continue");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("Another", _fleet.Subjects()[0]);
    }

    [Fact]
    public void Conflicts_left_without_an_operation_stop_it_too()
    {
        Begin("stash push");
        Laptop.Dotfiles.Write(".zshrc", "stashed\n");
        Begin("stash push");
        Laptop.Commit(".zshrc", "committed\n");
        Begin("stash pop");
        Snapshot.Match(Laptop.HomeSync("sync", "--force").Transcript);
        Assert.Contains("<<<<<<<", Laptop.Dotfiles.Read(".zshrc"), StringComparison.Ordinal);
    }

    private void Begin(string command) =>
        Laptop.Run("git", ["-C", Laptop.Dotfiles.Path, .. command.Split(' ')]);
}

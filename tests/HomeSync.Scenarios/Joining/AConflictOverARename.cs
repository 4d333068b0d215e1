using HomeSync.TestKit;

namespace HomeSync.Scenarios.Joining;

/// <summary>One side renames a file and both edit it: whoever is taken, the content is there under their name.</summary>
public sealed class AConflictOverARename : IDisposable
{
    private static readonly string Lines = string.Concat(
        Enumerable.Range(1, 20).Select(i => $"{i}\n")
    );

    private readonly Fleet _fleet = new();

    public AConflictOverARename()
    {
        Desktop.Send("old", Lines);
        Laptop.Git("pull", "--quiet");
        Desktop.Git("mv", "old", "new");
        Desktop.Dotfiles.Write("new", Lines.Replace("10\n", "theirs\n", StringComparison.Ordinal));
        Desktop.SendAll("Rename");
        Laptop.Commit("old", Lines.Replace("10\n", "mine\n", StringComparison.Ordinal));
        Laptop.Configure("on_diverged: rebase");
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Settled_with_ours_keeps_the_old_name_with_our_edit()
    {
        Laptop.HomeSync("resolve", "--ours").Succeeded();
        Assert.Contains("mine", Laptop.Dotfiles.Read("old"), StringComparison.Ordinal);
        Assert.False(Laptop.Dotfiles.Has("new"));
    }

    [Fact]
    public void Settled_with_theirs_keeps_the_new_name_with_their_edit()
    {
        Laptop.HomeSync("resolve", "--theirs").Succeeded();
        Assert.Contains("theirs", Laptop.Dotfiles.Read("new"), StringComparison.Ordinal);
        Assert.False(Laptop.Dotfiles.Has("old"));
    }

    [Theory]
    [InlineData("old")]
    [InlineData("new")]
    public void Is_found_by_either_name(string name)
    {
        Laptop.HomeSync("resolve", "--ours", name).Succeeded();
        Assert.Contains("mine", Laptop.Dotfiles.Read("old"), StringComparison.Ordinal);
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
    }
}

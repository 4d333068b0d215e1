using HomeSync.Scenarios.Sync;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>A dry run warns of everything that the sync itself would stop for.</summary>
public sealed class ADryRunOverLocalEdits : IDisposable
{
    private readonly Fleet _fleet = new();

    public ADryRunOverLocalEdits()
    {
        Laptop.Configure("max_file_size: 10K");
        Laptop.Send("history", "short\n");
        _fleet.Desktop.Git("pull", "--quiet");
        _fleet.Desktop.Send("history", "theirs\n");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Warns_of_one_that_is_too_large_to_be_committed()
    {
        Laptop.Dotfiles.Write("history", new string('x', 20_000));
        Warns("too large");
    }

    [Theory]
    [InlineData("--skip-worktree")]
    [InlineData("--assume-unchanged")]
    public void Warns_of_one_that_is_hidden(string flag)
    {
        Laptop.Git("update-index", flag, "history");
        Laptop.Dotfiles.Write("history", "mine\n");
        Warns(flag[2..]);
    }

    private void Warns(
        string part,
        [System.Runtime.CompilerServices.CallerMemberName] string test = ""
    )
    {
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var run = Laptop.HomeSync("sync", "--dry-run").Succeeded();
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path)));
        Snapshot.Match(run.Transcript, part, method: test);
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
    }
}

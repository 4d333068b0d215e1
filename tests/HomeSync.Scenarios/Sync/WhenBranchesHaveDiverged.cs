using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenBranchesHaveDiverged : IDisposable
{
    private readonly Fleet _fleet = new();

    public WhenBranchesHaveDiverged()
    {
        Laptop.Configure();
        for (var i = 1; i <= 7; i++)
            Desktop.Commit("theirs.conf", $"{i}\n", $"Theirs {i}");
        Desktop.Git("push", "--quiet");
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Both_sides_are_shown_and_nothing_changes()
    {
        Laptop.Commit("ours.conf", "1\n", "Ours");
        Snapshot.Match(Stops("sync"));
    }

    [Fact]
    public void Uncommitted_changes_are_named_with_force()
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Snapshot.Match(Stops("sync", "--force"));
    }

    [Fact]
    public void Uncommitted_changes_on_top_of_a_commit_are_named_too()
    {
        Laptop.Commit("ours.conf", "1\n", "Ours");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Snapshot.Match(Stops("sync", "--force"));
    }

    [Fact]
    public void Without_force_uncommitted_changes_are_what_stops_it()
    {
        Laptop.Commit("ours.conf", "1\n", "Ours");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Stops("sync");
    }

    [Fact]
    public void Pull_and_push_stop_as_well()
    {
        Laptop.Commit("ours.conf", "1\n", "Ours");
        Stops("pull");
        Stops("push");
    }

    [Fact]
    public void The_commands_that_it_names_settle_it()
    {
        Laptop.Commit("ours.conf", "1\n", "Ours");
        var command = Stops("sync")
            .Split('\n')
            .Single(l => l.Contains(" rebase ", StringComparison.Ordinal));
        var line = command.Replace("Run:", "", StringComparison.Ordinal).Trim();
        line = line.Replace("<home>", Laptop.Home.Path, StringComparison.Ordinal);
        Laptop.Run("/bin/sh", ["-c", line]).Succeeded();
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((Laptop.Tip(), 9), (_fleet.Tip(), _fleet.Subjects().Length));
    }

    [Fact]
    public void Unrelated_histories_stop_too()
    {
        Desktop.Git("checkout", "--quiet", "--orphan", "fresh");
        Desktop.CommitAll("Begin anew");
        Desktop.Git("push", "--quiet", "--force", "origin", "fresh:main");
        Snapshot.Match(Stops("sync"));
    }

    private string Stops(params string[] arguments)
    {
        var (tip, remote) = (Laptop.Tip(), _fleet.Tip());
        var (status, index) = (Laptop.Status(), Laptop.Index());
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var run = Laptop.HomeSync(arguments);
        Assert.Equal((1, tip, remote), (run.ExitCode, Laptop.Tip(), _fleet.Tip()));
        Assert.Equal((status, index), (Laptop.Status(), Laptop.Index()));
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path), ignoreGit: true));
        return run.Transcript;
    }
}

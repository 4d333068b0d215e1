using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>It tells all that a sync would do, and not a byte or time changes.</summary>
public sealed class ADryRun : IDisposable
{
    private readonly Fleet _fleet = new();

    public ADryRun() => Laptop.Configure();

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Of_nothing_to_do() => Snapshot.Match(Rehearse(0, "sync"));

    [Fact]
    public void Of_changed_files_with_force()
    {
        Change();
        Snapshot.Match(Rehearse(0, "sync", "--force"));
    }

    [Fact]
    public void Of_changed_files_without_force()
    {
        Change();
        Snapshot.Match(Rehearse(1, "sync"));
    }

    [Fact]
    public void Of_commits_to_send()
    {
        Laptop.Commit(".vimrc", "1\n", "Add vim");
        Laptop.Commit(".vimrc", "2\n", "Change vim");
        Snapshot.Match(Rehearse(0, "sync"));
    }

    [Fact]
    public void Of_commits_to_take()
    {
        TheySend();
        Snapshot.Match(Rehearse(0, "sync"));
    }

    [Fact]
    public void Of_commits_to_take_over_an_untracked_file()
    {
        TheySend();
        Laptop.Dotfiles.Write(".vimrc", "mine\n");
        Snapshot.Match(Rehearse(0, "sync"));
    }

    [Fact]
    public void Of_branches_that_have_diverged()
    {
        TheySend();
        Laptop.Commit("ours.conf", "1\n", "Ours");
        Snapshot.Match(Rehearse(1, "sync"));
    }

    [Fact]
    public void Of_a_push()
    {
        Laptop.Commit(".vimrc", "1\n", "Add vim");
        Change();
        Snapshot.Match(Rehearse(0, "push"));
    }

    [Fact]
    public void Of_a_push_without_a_remote()
    {
        Laptop.Git("remote", "remove", "origin");
        var rehearsed = Rehearse(1, "push");
        Assert.Contains("the repository has no remote", rehearsed, StringComparison.Ordinal);
    }

    private void Change()
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Laptop.Dotfiles.Write("notes.txt", "untracked\n");
    }

    private void TheySend()
    {
        Desktop.Commit(".vimrc", "1\n", "Add vim");
        Desktop.Dotfiles.Delete(".zshrc");
        Desktop.SendAll("Drop zsh");
    }

    private string Rehearse(int exitCode, params string[] arguments)
    {
        var (files, own) = (Photo(Laptop.Dotfiles.Path), Photo(Laptop.Paths.ConfigFolder));
        var run = Laptop.HomeSync([.. arguments, "--dry-run"]);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(files.Diff(Photo(Laptop.Dotfiles.Path)));
        Assert.Empty(own.Diff(Photo(Laptop.Paths.ConfigFolder)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Laptop.Temp.Path));
        return run.Transcript;
    }

    private static RepositoryPhoto Photo(string folder) => RepositoryPhoto.Of(folder);
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>What only this machine has is never overwritten, and the user is told what is in the way.</summary>
public sealed class IncomingOverLocalFiles : IDisposable
{
    private readonly Fleet _fleet = new();

    public IncomingOverLocalFiles() => Laptop.Configure();

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void An_untracked_file_stays()
    {
        Desktop.Send("notes.txt", "theirs\n");
        Laptop.Dotfiles.Write("notes.txt", "mine\n");
        Snapshot.Match(Stops());
    }

    [Fact]
    public void Untracked_files_of_one_name_are_both_kept_by_what_is_told()
    {
        Desktop.Dotfiles.Write("a/config", "theirs\n");
        Desktop.Dotfiles.Write("b c/config", "theirs\n");
        Desktop.SendAll("Two of a name");
        Laptop.Dotfiles.Write("a/config", "mine in a\n");
        Laptop.Dotfiles.Write("b c/config", "mine in b c\n");
        for (var i = 0; i < 2; i++)
        {
            var told = Laptop.HomeSync("sync").Err.Split("Run: ")[1].Split('\n')[0];
            Laptop.Run("/bin/sh", ["-c", told]).Succeeded();
        }
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(
            ("mine in a\n", "mine in b c\n"),
            (Laptop.Home.Read("kept/a/config"), Laptop.Home.Read("kept/b c/config"))
        );
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read("a/config"));
    }

    [Fact]
    public void An_untracked_file_with_the_same_bytes_stays_too()
    {
        Desktop.Send("notes.txt", "same\n");
        Laptop.Dotfiles.Write("notes.txt", "same\n");
        Stops();
    }

    [Fact]
    public void An_ignored_file_stays()
    {
        Desktop.Dotfiles.Write("secret.local", "theirs\n");
        Desktop.Git("add", "--force", "secret.local");
        Desktop.SendAll("Track it");
        Laptop.Dotfiles.Write("secret.local", "mine\n");
        Snapshot.Match(Stops());
    }

    [Fact]
    public void An_untracked_folder_where_a_file_comes_stays()
    {
        Desktop.Send("plugins", "theirs\n");
        Laptop.Dotfiles.Write("plugins/one", "mine\n");
        Snapshot.Match(Stops());
    }

    [Fact]
    public void An_ignored_file_in_a_folder_that_becomes_a_file_stays()
    {
        Desktop.Send("plugins/one", "1\n");
        Laptop.Git("pull", "--quiet");
        Desktop.Dotfiles.Delete("plugins");
        Desktop.Send("plugins", "theirs\n");
        Laptop.Dotfiles.Write("plugins/mine.local", "mine\n");
        Stops();
    }

    [Fact]
    public void An_untracked_file_where_a_folder_comes_stays()
    {
        Desktop.Send("plugins/one", "theirs\n");
        Laptop.Dotfiles.Write("plugins", "mine\n");
        Snapshot.Match(Stops());
    }

    [Fact]
    public void Nothing_is_written_through_a_link_that_leads_outside()
    {
        Desktop.Send("plugins/one", "theirs\n");
        Laptop.Home.Write("elsewhere/kept", "mine\n");
        Laptop.Dotfiles.Link("plugins", Laptop.Home["elsewhere"]);
        Snapshot.Match(Stops());
        Assert.False(Laptop.Home.Has("elsewhere/one"));
    }

    [Fact]
    public void Nothing_is_written_through_a_tracked_folder_that_became_a_link()
    {
        Desktop.Send("plugins/one", "1\n");
        Laptop.Git("pull", "--quiet");
        Desktop.Send("plugins/one", "2\n");
        Directory.Move(Laptop.Dotfiles["plugins"], Laptop.Home["elsewhere"]);
        Laptop.Dotfiles.Link("plugins", Laptop.Home["elsewhere"]);
        var run = Laptop.HomeSync("sync", "--force");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("1\n", Laptop.Home.Read("elsewhere/one"));
    }

    [Fact]
    public void The_command_that_it_names_settles_it()
    {
        var tip = Desktop.Send("my notes.txt", "theirs\n");
        Laptop.Dotfiles.Write("my notes.txt", "mine\n");
        var line = Stops()
            .Split('\n')
            .Single(l => l.Contains("Run:", StringComparison.Ordinal))
            .Replace("Run:", "", StringComparison.Ordinal)
            .Replace("<home>", Laptop.Home.Path, StringComparison.Ordinal);
        Laptop.Run("/bin/bash", ["-c", line.Trim()]).Succeeded();
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(tip, Laptop.Tip());
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read("my notes.txt"));
        Assert.Equal("mine\n", Laptop.Home.Read("kept/my notes.txt"));
    }

    [Fact]
    public void Names_that_differ_only_in_case_both_arrive()
    {
        Desktop.Dotfiles.Write("Readme", "1\n");
        Desktop.Dotfiles.Write("README", "2\n");
        Desktop.SendAll("Two names");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("1\n", Laptop.Dotfiles.Read("Readme"));
        Assert.Equal("2\n", Laptop.Dotfiles.Read("README"));
    }

    [LinuxFact]
    public void Where_case_counts_for_nothing_they_stop_it()
    {
        Desktop.Dotfiles.Write("Readme", "1\n");
        Desktop.Dotfiles.Write("README", "2\n");
        Desktop.SendAll("Two names");
        Laptop.Git("config", "core.ignoreCase", "true");
        Snapshot.Match(Stops());
    }

    [LinuxFact]
    public void Where_case_counts_for_nothing_a_tracked_one_stops_another()
    {
        Laptop.Send("readme", "1\n");
        Desktop.Git("pull", "--quiet");
        Desktop.Send("README", "2\n");
        Laptop.Git("config", "core.ignoreCase", "true");
        Snapshot.Match(Stops());
        Assert.Contains(
            "Would stop: README is in the way (differs from readme only in case)",
            Laptop.HomeSync("sync", "--dry-run").Transcript,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_case_counts_for_nothing_a_name_may_still_change_its_own()
    {
        Laptop.Send("readme", "1\n");
        Desktop.Git("pull", "--quiet");
        Desktop.Git("mv", "readme", "README");
        Desktop.SendAll("Shout");
        Laptop.Git("config", "core.ignoreCase", "true");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("1\n", Laptop.Dotfiles.Read("README"));
    }

    private string Stops()
    {
        var (tip, status, index) = (Laptop.Tip(), Laptop.Status(), Laptop.Index());
        var before = RepositoryPhoto.Of(Laptop.Home.Path);
        var run = Laptop.HomeSync("sync");
        Assert.Equal((1, tip), (run.ExitCode, Laptop.Tip()));
        Assert.Equal((status, index), (Laptop.Status(), Laptop.Index()));
        Assert.DoesNotContain(
            before.Diff(RepositoryPhoto.Of(Laptop.Home.Path), ignoreGit: true),
            line => line.Contains("dotfiles", StringComparison.Ordinal)
        );
        Assert.False(Laptop.Dotfiles.Has(".git/home-sync"));
        return run.Transcript;
    }
}

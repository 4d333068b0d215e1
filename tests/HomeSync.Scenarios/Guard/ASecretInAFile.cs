using HomeSync.TestKit;

namespace HomeSync.Scenarios.Guard;

public sealed class ASecretInAFile : IDisposable
{
    private readonly Fleet _fleet = new();
    private readonly string _token = "ghp_" + "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zAbC1d";

    public ASecretInAFile() => Laptop.Send("tools", "# tools\n");

    private Machine Laptop => _fleet.Laptop;

    private string Secret => $"# tools\nexport GITHUB={_token}\n";

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Stays_here_and_everything_else_is_synced()
    {
        Laptop.Dotfiles.Write("tools", Secret);
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        var rehearsal = Laptop.HomeSync("sync", "--force", "--dry-run").Succeeded();
        var run = Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal(" M tools", Laptop.Git("status", "--short"));
        Assert.Equal(Secret, Laptop.Dotfiles.Read("tools"));
        Assert.Equal("export EDITOR=vim", Laptop.Git("show", "origin/main:.zshrc"));
        Assert.Equal("# tools", Laptop.Git("show", "origin/main:tools"));
        Assert.DoesNotContain(_token, File.ReadAllText(Laptop.Paths.LogFile));
        Snapshot.Match(rehearsal.Transcript + "\n" + run.Transcript);
    }

    [Fact]
    public void Alone_is_no_failure_and_its_line_from_before_is_not_new()
    {
        Laptop.Dotfiles.Write("tools", Secret);
        Laptop.HomeSync("sync", "--force").Succeeded();
        Laptop.HomeSync("allow", "tools:github-token").Succeeded();
        Laptop.HomeSync("sync", "--force").Succeeded();
        Laptop.Dotfiles.Delete(".home-sync-allow");
        Laptop.Dotfiles.Write("tools", $"{Secret}more\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("", Laptop.Git("status", "--short"));
        Assert.EndsWith("more", Laptop.Git("show", "origin/main:tools"));
    }

    [Fact]
    public void That_was_staged_or_is_new_stays_as_well()
    {
        Laptop.Configure("auto_commit_untracked: true");
        Laptop.Dotfiles.Write("tools", Secret);
        Laptop.Git("add", "tools");
        Laptop.Dotfiles.Write("new", Secret);
        Laptop.Dotfiles.Write("harmless", "1\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("M  tools\n?? new", Laptop.Git("status", "--short"));
        Assert.Equal(
            (Secret, Secret),
            (Laptop.Dotfiles.Read("tools"), Laptop.Dotfiles.Read("new"))
        );
        Assert.Equal("1", Laptop.Git("show", "origin/main:harmless"));
    }

    [Fact]
    public void That_was_staged_stays_staged_when_both_sides_have_commits()
    {
        Laptop.Configure("on_diverged: rebase");
        _fleet.Desktop.Git("pull", "--quiet");
        _fleet.Desktop.Send("other", "1\n");
        Laptop.Dotfiles.Write("tools", Secret);
        Laptop.Git("add", "tools");
        Laptop.Dotfiles.Write("tools", $"{Secret}# later\n");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("MM tools", Laptop.Git("status", "--short"));
        Assert.Equal(Secret.TrimEnd('\n'), Laptop.Git("show", ":tools"));
        Assert.Equal(("1\n", _fleet.Tip()), (Laptop.Dotfiles.Read("other"), Laptop.Tip()));
    }

    [Fact]
    public void Is_not_overwritten_by_what_comes_in()
    {
        _fleet.Desktop.Git("pull", "--quiet");
        _fleet.Desktop.Send("tools", "# theirs\n");
        Laptop.Dotfiles.Write("tools", Secret);
        var run = Laptop.HomeSync("sync", "--force");
        Assert.Equal((1, Secret), (run.ExitCode, Laptop.Dotfiles.Read("tools")));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Does_not_keep_other_files_from_coming_in()
    {
        _fleet.Desktop.Git("pull", "--quiet");
        _fleet.Desktop.Send("other", "1\n");
        Laptop.Dotfiles.Write("tools", Secret);
        Laptop.HomeSync("sync", "--force", "--dry-run").Succeeded();
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal(
            ("1\n", Secret),
            (Laptop.Dotfiles.Read("other"), Laptop.Dotfiles.Read("tools"))
        );
        Assert.Equal(_fleet.Tip(), Laptop.Tip());
    }

    [Fact]
    public void With_others_is_named_with_each_rule_and_each_is_allowed_alone()
    {
        Laptop.Dotfiles.Write("tools", $"npm_{_token[4..]}\n{Secret}# {_token}\n");
        var rehearsal = Laptop.HomeSync("sync", "--force", "--dry-run").Succeeded();
        var both = Laptop.HomeSync("sync", "--force").Succeeded();
        Laptop.HomeSync("allow", "tools:npm-token").Succeeded();
        var one = Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("# tools", Laptop.Git("show", "origin/main:tools"));
        Snapshot.Match($"{rehearsal.Transcript}\n{both.Transcript}\n{one.Transcript}");
        Laptop.HomeSync("allow", "tools:github-token").Succeeded();
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Contains(_token, Laptop.Git("show", "origin/main:tools"));
    }

    [Fact]
    public void Like_one_in_the_same_line_of_another_is_allowed_by_a_command_of_its_own()
    {
        Laptop.Dotfiles.Write("one", Secret);
        Laptop.Dotfiles.Write("two", Secret);
        Laptop.Git("add", "one", "two");
        var run = Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Contains(
            "home-sync allow one:github-token; home-sync allow two:github-token",
            run.Err,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Is_not_allowed_with_all_there_is()
    {
        Laptop.WorkingFolder = Laptop.Dotfiles.Path;
        foreach (var all in new[] { ".", ".:github-token", Laptop.Dotfiles.Path })
        {
            var run = Laptop.HomeSync("allow", all);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("That is the whole repository", run.Err, StringComparison.Ordinal);
        }
        Assert.False(Laptop.Dotfiles.Has(".home-sync-allow"));
    }

    [Fact]
    public void Goes_along_when_that_file_is_moved_and_edited()
    {
        Laptop.Send("tools", Secret);
        _fleet.Desktop.Git("pull", "--quiet");
        Laptop.Git("mv", "tools", "moved");
        Laptop.Dotfiles.Write("moved", $"{Secret}more\n");
        var rehearsal = Laptop.HomeSync("sync", "--force", "--dry-run").Succeeded();
        Assert.DoesNotContain("secret", rehearsal.Transcript);
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal(("", _fleet.Tip()), (Laptop.Git("status", "--short"), Laptop.Tip()));
        _fleet.Desktop.HomeSync("sync").Succeeded();
        Assert.Equal($"{Secret}more\n", _fleet.Desktop.Dotfiles.Read("moved"));
    }

    [Fact]
    public void Or_in_a_links_target_stays_here()
    {
        Laptop.Configure("auto_commit_untracked: true");
        Laptop.Dotfiles.Delete("tools");
        Laptop.Dotfiles.Link("tools", $"/{_token}");
        Laptop.Dotfiles.Link("new", _token);
        Laptop.Dotfiles.Link("harmless", "tools");
        var rehearsal = Laptop.HomeSync("sync", "--force", "--dry-run").Succeeded();
        var run = Laptop.HomeSync("sync", "--force").Succeeded();
        foreach (var err in (string[])[rehearsal.Err, run.Err])
        {
            Assert.Contains("(looks like a secret, line 1: github-token)", err);
            Assert.Contains("home-sync allow new:github-token", err.Replace("tools:", "new:"));
        }
        Assert.Equal(" T tools\n?? new", Laptop.Git("status", "--short"));
        Assert.Equal("tools", Laptop.Git("show", "origin/main:harmless"));
        Laptop.HomeSync("push").Succeeded();
    }

    [Fact]
    public void That_a_filter_encrypts_is_none()
    {
        Laptop.Git("config", "filter.turn.clean", "tr a-z b-za");
        Laptop.Git("config", "filter.turn.smudge", "tr b-za a-z");
        Laptop.Dotfiles.Write(".git/info/attributes", "tools filter=turn\n");
        Laptop.Dotfiles.Write("tools", Secret);
        Laptop.HomeSync("sync", "--force", "--dry-run").Succeeded();
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("", Laptop.Git("status", "--short"));
        Assert.DoesNotContain(_token, Laptop.Git("show", "origin/main:tools"));
    }

    [Fact]
    public void Is_told_and_sent_or_nobody_looks_where_the_user_wants_that()
    {
        Laptop.Configure("secret_guard: warn");
        Laptop.Dotfiles.Write("tools", Secret);
        var run = Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Contains("May be a secret: tools (line 2: github-token)", run.Err);
        Assert.Contains(_token, Laptop.Git("show", "origin/main:tools"));

        Laptop.Configure("secret_guard: off");
        Laptop.Dotfiles.Write(".zshrc", Secret);
        run = Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.DoesNotContain("secret", run.Err);
    }

    [Fact]
    public void That_only_may_be_one_is_told_once_and_committed()
    {
        Laptop.Dotfiles.Write("tools", "API_PASSWORD=x7Kq2mZ9vB4nR8tLw3Yc\n");
        var run = Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("", Laptop.Git("status", "--short"));
        Snapshot.Match(run.Transcript);
    }
}

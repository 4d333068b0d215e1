using HomeSync.Scenarios.Errors;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class TheUsersHooks : IDisposable
{
    private const string Token = "ghp_" + "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zAbC1d";

    private readonly Fleet _fleet = new();

    public TheUsersHooks()
    {
        Laptop.Configure();
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void A_failing_pre_commit_stops_it_with_its_own_words()
    {
        Laptop.Hook("pre-commit", "echo 'Line 1 is too long.'; echo 'Fix it.' >&2; exit 1");
        Snapshot.Match(Stops());
    }

    [Theory]
    [InlineData("pre-commit", "git diff --cached --quiet || { echo 'No vim.' >&2; exit 1; }")]
    [InlineData("commit-msg", "grep -q vim \"$1\" || { echo 'No vim.' >&2; exit 1; }")]
    public void One_that_refuses_does_so_by_hand_as_well(string hook, string script)
    {
        Laptop.Hook(hook, script);
        var run = Laptop.HomeSync("sync", "--force");
        Assert.Equal(1, run.ExitCode);
        var command = Suggestions.In(run.Transcript).First();
        Laptop.Git("config", "core.editor", "echo 'By hand' >");
        var byHand = Laptop.Run(
            "/bin/sh",
            ["-c", command.Replace("<home>", Laptop.Home.Path, StringComparison.Ordinal)]
        );
        Assert.Equal((1, "No vim.\n"), (byHand.ExitCode, byHand.Err));
    }

    [Fact]
    public void Are_not_passed_over_when_git_could_not_say_where_they_are()
    {
        Laptop.Home.WriteProgram("hooks/pre-commit", "#!/bin/sh\nexit 1\n");
        Laptop.Git("config", "core.hooksPath", Laptop.Home["hooks"]);
        StandIn.Around(Laptop, "git", new Trouble(Argument: "config") { ExitCode = 137 });
        Assert.Contains("git config failed", Stops(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_leaves_a_shell_behind_leaves_one_that_can_sync()
    {
        // Such as a terminal that a daemon's hook started: that daemon lives on, and isn't syncing.
        using var daemon = Laptop.Start("sleep", ["100"]);
        Laptop.Environment["HOME_SYNC_RUNNING"] = $"{daemon.Id}";
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
        Assert.Equal("", Laptop.Status());
    }

    [Fact]
    public void A_failing_commit_msg_stops_it()
    {
        Laptop.Hook("commit-msg", "echo 'No ticket number.' >&2; exit 1");
        Snapshot.Match(Stops());
    }

    [Fact]
    public void One_that_hangs_is_stopped_at_its_limit_with_all_it_started()
    {
        Laptop.Configure("hook_timeout: 2");
        Laptop.Hook("pre-commit", "sleep 100 & echo 'Waiting...'; sleep 100");
        Snapshot.Match(Stops());
        Assert.True(
            SpinWait.SpinUntil(() => Laptop.Leftovers.Count == 0, TimeSpan.FromSeconds(30))
        );
    }

    [Fact]
    public void A_formatter_that_adds_its_changes_again_has_them_in_the_commit()
    {
        Laptop.Hook("pre-commit", "echo '# formatted' >> .zshrc; git add .zshrc");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("export EDITOR=vim\n# formatted\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal(
            "export EDITOR=vim\n# formatted",
            Laptop.Git("-C", _fleet.Remote, "show", "main:.zshrc")
        );
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
    }

    [Fact]
    public void One_that_adds_a_secret_stops_it_with_file_line_and_rule()
    {
        Laptop.Hook(
            "pre-commit",
            $"id=$(printf '\\n%s\\n' {Token} | git hash-object -w --stdin); "
                + "git update-index --add --cacheinfo 100644,$id,made"
        );
        var transcript = Stops();
        Assert.DoesNotContain(Token, transcript);
        Snapshot.Match(transcript);
    }

    [Fact]
    public void One_that_adds_all_leaves_out_what_stays_behind_anyway()
    {
        Laptop.Send("tools", "# tools\n");
        Laptop.Dotfiles.Write("tools", $"{Token}\n");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=nano\n");
        Laptop.Hook("pre-commit", "git add --update");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal((Laptop.Tip(), " M tools"), (_fleet.Tip(), Laptop.Git("status", "--short")));
        Assert.Equal("# tools", Laptop.Git("show", "HEAD:tools"));
        Assert.Equal("export EDITOR=nano", Laptop.Git("show", "HEAD:.zshrc"));
    }

    [Fact]
    public void The_commit_msg_hook_may_write_the_message()
    {
        Laptop.Hook("commit-msg", "echo 'Signed by the hook' >> \"$1\"");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.EndsWith(
            "Signed by the hook",
            Laptop.Git("log", "-1", "--format=%B").TrimEnd(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Those_that_follow_run_after_the_move()
    {
        Laptop.Hook("post-commit", "git log -1 --format=%H > \"$HOME/post-commit\"");
        Laptop.Hook("post-merge", "echo \"$1 $(git log -1 --format=%H)\" > \"$HOME/post-merge\"");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal(Laptop.Tip() + "\n", Laptop.Home.Read("post-commit"));
        Assert.False(Laptop.Home.Has("post-merge"));
        _fleet.Desktop.Git("pull", "--quiet");
        var theirs = _fleet.Desktop.Send(".vimrc", "set number\n");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal($"0 {theirs}\n", Laptop.Home.Read("post-merge"));
    }

    [Fact]
    public void One_that_fails_afterwards_is_only_a_warning()
    {
        Laptop.Hook("post-commit", "echo 'No stow here.' >&2; exit 3");
        var run = Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void One_that_syncs_again_comes_back_at_once()
    {
        Laptop.Hook(
            "post-commit",
            $"'{NativeBinary.Path}' sync > \"$HOME/inner\" 2>&1; echo $? >> \"$HOME/inner\""
        );
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.EndsWith("0\n", Laptop.Home.Read("inner"), StringComparison.Ordinal);
        Assert.Contains("nothing to do", Laptop.Home.Read("inner"), StringComparison.Ordinal);
    }

    private string Stops()
    {
        var (tip, status, index) = (Laptop.Tip(), Laptop.Status(), Laptop.Index());
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var run = Laptop.HomeSync("sync", "--force");
        Assert.Equal((1, tip, tip), (run.ExitCode, Laptop.Tip(), _fleet.Tip()));
        Assert.Equal((status, index), (Laptop.Status(), Laptop.Index()));
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path), ignoreGit: true));
        Assert.False(Laptop.Dotfiles.Has(".git/home-sync"));
        return run.Transcript;
    }
}

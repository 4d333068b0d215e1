using HomeSync.TestKit;

namespace HomeSync.Scenarios.Joining;

/// <summary><c>resolve --edit</c>, with an editor that does what a test's script says.</summary>
public sealed class EditingAConflict : IDisposable
{
    private const string TakeBoth = "sed -i -e '/^<<<<<<</d' -e '/^=======/d' -e '/^>>>>>>>/d'";

    private readonly Fleet _fleet = new();

    public EditingAConflict()
    {
        Desktop.Dotfiles.Write("gone", "1\n");
        Desktop.Dotfiles.Write("binary", [0, 1, 2]);
        Desktop.SendAll("More files");
        Laptop.Git("pull", "--quiet");
        Desktop.Dotfiles.Write(".zshrc", "theirs\n");
        Desktop.Dotfiles.Write("folder/added", "theirs\n");
        Desktop.SendAll("Theirs");
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        Laptop.Dotfiles.Write("folder/added", "mine\n");
        Laptop.CommitAll("Mine");
        Laptop.Configure("on_diverged: rebase");
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [TerminalFact]
    public void Opens_copies_with_both_versions_and_joins_what_was_made_of_them()
    {
        var editor = Editor($"cat \"$@\"; {TakeBoth} \"$@\"");
        using var edit = Laptop.StartOnTerminal("resolve", "--edit");
        Snapshot.Match(edit.Wait().Succeeded().Transcript);
        Assert.Single(editor.Calls);
        Assert.Equal("mine\ntheirs\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal("mine\ntheirs\n", Laptop.Dotfiles.Read("folder/added"));
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
        Assert.False(Laptop.Dotfiles.Has(".git/home-sync"));
        Desktop.HomeSync("sync").Succeeded();
        Assert.Equal("mine\ntheirs\n", Desktop.Dotfiles.Read(".zshrc"));
        Laptop.HomeSync("undo").Succeeded();
        Assert.Equal("mine\n", Laptop.Dotfiles.Read(".zshrc"));
    }

    [TerminalFact]
    public void Holds_no_lock_and_changes_nothing_while_the_person_edits()
    {
        Laptop.Git("status");
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        Editor(
            $"'{NativeBinary.Path}' sync > '{Laptop.Temp["sync"]}' 2>&1\n"
                + $"cp -a '{Laptop.Dotfiles.Path}' '{Laptop.Temp["live"]}'\n"
                + $"{TakeBoth} \"$@\""
        );
        using var edit = Laptop.StartOnTerminal("resolve", "--edit");
        edit.Wait().Succeeded();
        Assert.Contains("changed the same things", Laptop.Home.Read("tmp/sync"));
        var during = before.Diff(RepositoryPhoto.Of(Laptop.Temp["live"]), ignoreTimes: true);
        // What is fetched and what is edited is kept beside: all else is as it was, byte by byte.
        string[] beside =
        [
            "objects",
            "home-sync",
            "FETCH_HEAD",
            "refs/remotes",
            "logs/refs/remotes",
        ];
        Assert.DoesNotContain(
            during,
            line => !beside.Any(name => line.Contains($".git/{name}", StringComparison.Ordinal))
        );
        Assert.NotEmpty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path), ignoreGit: true));
    }

    [TerminalFact]
    public void Is_asked_again_while_markers_are_left_and_goes_on_from_what_was_typed()
    {
        Editor("for file; do echo typed >> \"$file\"; done");
        using (var edit = Laptop.StartOnTerminal("resolve", "--edit", ".zshrc"))
        {
            edit.Answer("Edit it again? (Y/n)", "n");
            edit.Answer("Are these lines meant to be in the file? (y/N)", "");
            var run = edit.Wait();
            Assert.Equal(1, run.ExitCode);
            Snapshot.Match(run.Transcript);
        }
        Assert.Equal(("mine\n", ""), (Laptop.Dotfiles.Read(".zshrc"), Laptop.ShortStatus()));
        Editor($"{TakeBoth} \"$@\"");
        using (var edit = Laptop.StartOnTerminal("resolve", "--edit", ".zshrc"))
            edit.Wait().Succeeded();
        Laptop.HomeSync("resolve", "--theirs", "folder").Succeeded();
        Assert.Equal("mine\ntheirs\ntyped\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read("folder/added"));
        Assert.False(Laptop.Dotfiles.Has(".git/home-sync"));
    }

    [TerminalFact]
    public void Leaves_nothing_behind_when_nothing_was_typed()
    {
        Editor("exit 3");
        using var edit = Laptop.StartOnTerminal("resolve", "--edit");
        Assert.Equal(1, edit.Wait().ExitCode);
        Assert.False(Laptop.Dotfiles.Has(".git/home-sync/edit"));
    }

    [TerminalFact]
    public void Takes_a_copy_that_was_deleted_for_a_file_that_is_to_be_gone()
    {
        Editor("rm -- \"$@\"");
        using var edit = Laptop.StartOnTerminal("resolve", "--edit");
        edit.Wait().Succeeded();
        Assert.False(Laptop.Dotfiles.Has(".zshrc"));
        Assert.False(Laptop.Dotfiles.Has("folder/added"));
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
    }

    [TerminalFact]
    public void Does_not_take_what_was_made_of_versions_that_are_older_by_now()
    {
        Editor(
            $"{TakeBoth} \"$@\"\n"
                + $"cd '{Desktop.Dotfiles.Path}' && echo newer > .zshrc && git commit -qam Newer && git push -q"
        );
        using var edit = Laptop.StartOnTerminal("resolve", "--edit");
        var run = edit.Wait();
        Assert.Contains(".zshrc: changed on both sides", run.Out, StringComparison.Ordinal);
        Assert.Equal(("mine\n", ""), (Laptop.Dotfiles.Read(".zshrc"), Laptop.ShortStatus()));
        Laptop.HomeSync("resolve", "--theirs", ".zshrc").Succeeded();
        Assert.Equal("newer\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal("mine\ntheirs\n", Laptop.Dotfiles.Read("folder/added"));
        // What was typed for the older version is in nobody's commit.
        Assert.Single(new Folder(Laptop.Dotfiles[".git/home-sync/edit"]).Names());
    }

    [TerminalFact]
    public void Leaves_Ctrl_C_to_the_editor()
    {
        Editor($"trap : INT; echo 'Press it'; sleep 10; {TakeBoth} \"$@\"");
        using var edit = Laptop.StartOnTerminal("resolve", "--edit");
        edit.Answer("Press it", "\u0003");
        // No exit code: the terminal's own shell has heard it as well.
        Assert.Contains("Settled", edit.Wait().Out, StringComparison.Ordinal);
        Assert.Equal("mine\ntheirs\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
    }

    [TerminalFact]
    public void Ends_by_Ctrl_C_at_a_question()
    {
        Editor("exit 0");
        using var edit = Laptop.StartOnTerminal("resolve", "--edit");
        Soon.Is(() => edit.Out.Contains("Edit it again?", StringComparison.Ordinal));
        // As the terminal does, but without a line that would be an answer.
        var program = Laptop
            .Leftovers.Select(process => process.Split(' ', 2))
            .Single(process => process[1] == $"{NativeBinary.Path} resolve --edit");
        Laptop.Run("/bin/kill", ["-INT", program[0]]).Succeeded();
        Assert.Equal(130, edit.Wait().ExitCode);
        Assert.Equal("mine\n", Laptop.Dotfiles.Read(".zshrc"));
    }

    [TerminalFact]
    public void Goes_no_further_when_it_is_to_end_while_the_person_edits()
    {
        // No person saves as fast as a busy machine hears of a signal.
        Editor(
            $"read -r _ _ _ parent _ < /proc/$PPID/stat; kill $parent; sleep 1; {TakeBoth} \"$@\""
        );
        using var edit = Laptop.StartOnTerminal("resolve", "--edit");
        Assert.Equal(1, edit.Wait().ExitCode);
        Assert.Equal(("mine\n", ""), (Laptop.Dotfiles.Read(".zshrc"), Laptop.ShortStatus()));
    }

    [TerminalFact]
    public void Says_what_needs_a_side()
    {
        Desktop.Dotfiles.Write("binary", [0, 1, 3]);
        Desktop.SendAll("Theirs too");
        Laptop.Dotfiles.Write("binary", [0, 1, 4]);
        Laptop.CommitAll("Mine too");
        Editor($"{TakeBoth} \"$@\"");
        using var edit = Laptop.StartOnTerminal("resolve", "--edit");
        var run = edit.Wait().Succeeded();
        Assert.Contains("Needs --ours or --theirs", run.Out, StringComparison.Ordinal);
        Assert.Contains("binary", run.Out, StringComparison.Ordinal);
        using var nothing = Laptop.StartOnTerminal("resolve", "--edit", "binary");
        Snapshot.Match(nothing.Wait().Transcript);
    }

    [TerminalFact]
    public void Leaves_what_has_a_filter_or_only_one_version_to_a_side()
    {
        foreach (var machine in new[] { Desktop, Laptop })
        {
            machine.Git("config", "filter.c.clean", "base64");
            machine.Git("config", "filter.c.smudge", "base64 -d");
        }
        Desktop.Dotfiles.Write(".gitattributes", "*.sec filter=c\n*.one -merge\n");
        Desktop.Dotfiles.Write("a.sec", "theirs\n");
        Desktop.Dotfiles.Write("a.one", "theirs\n");
        Desktop.SendAll("Theirs too");
        Laptop.Dotfiles.Write(".gitattributes", "*.sec filter=c\n*.one -merge\n");
        Laptop.Dotfiles.Write("a.sec", "mine\n");
        Laptop.Dotfiles.Write("a.one", "mine\n");
        Laptop.CommitAll("Mine too");
        var editor = Editor("exit 0");
        using var edit = Laptop.StartOnTerminal("resolve", "--edit", "a.sec", "a.one");
        var run = edit.Wait();
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(editor.Calls);
        Assert.Contains("of both: a.sec", run.Out, StringComparison.Ordinal);
        Assert.Contains("of both: a.one", run.Out, StringComparison.Ordinal);
    }

    [TerminalFact]
    public void Can_be_edited_again_while_others_are_open()
    {
        Editor($"{TakeBoth} \"$@\"");
        using (var first = Laptop.StartOnTerminal("resolve", "--edit", ".zshrc"))
            first.Wait().Succeeded();
        Laptop.Git("gc", "--quiet", "--prune=now");
        Editor("echo again >> \"$1\"");
        using (var second = Laptop.StartOnTerminal("resolve", "--edit", ".zshrc"))
            second.Wait().Succeeded();
        Laptop.HomeSync("resolve", "--ours").Succeeded();
        Assert.Equal("mine\ntheirs\nagain\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal("mine\n", Laptop.Dotfiles.Read("folder/added"));
    }

    [Fact]
    public void Needs_a_terminal()
    {
        var editor = Editor("false");
        Assert.Equal(1, Laptop.HomeSync("resolve", "--edit").ExitCode);
        Assert.Empty(editor.Calls);
    }

    private StandIn Editor(string script)
    {
        Laptop.Environment["EDITOR"] = $"'{Laptop.Bin["edit"]}'";
        return StandIn.Script(Laptop, "edit", script);
    }
}

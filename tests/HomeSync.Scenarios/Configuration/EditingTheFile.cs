using HomeSync.TestKit;

namespace HomeSync.Scenarios.Configuration;

/// <summary><c>config edit</c> with an editor that writes what a test says, one content a call.</summary>
public sealed class EditingTheFile : IDisposable
{
    private readonly Machine _machine = new();
    private readonly string _file;

    public EditingTheFile()
    {
        _file = _machine.Dotfiles.Write("home-sync.yml", "# mine\nlock_timeout: 7\n");
        _machine.Home.Link(".config/home-sync/config.yml", "../../dotfiles/home-sync.yml");
    }

    public void Dispose() => _machine.Dispose();

    [TerminalFact]
    public void Opens_the_real_file_and_checks_it()
    {
        var editor = Editor("lock_timeout: 8");
        _machine.Environment["EDITOR"] = "false";
        using var edit = _machine.StartOnTerminal("config", "edit");
        Snapshot.Match(edit.Wait().Transcript);
        Assert.Equal(
            [
                ["-w", "two words", _file],
            ],
            editor.Calls
        );
        Assert.Equal("lock_timeout: 8\n", File.ReadAllText(_file));
        Assert.Equal(
            "../../dotfiles/home-sync.yml",
            new FileInfo(_machine.Paths.ConfigFile).LinkTarget
        );
    }

    [TerminalFact]
    public void Offers_to_edit_again_when_the_file_is_broken()
    {
        var editor = Editor("lock_timeout: soon\\nlock_timout: 3", "lock_timeout: 9");
        using var edit = _machine.StartOnTerminal("config", "edit");
        edit.Answer("Edit it again? (Y/n)", "maybe");
        edit.Answer("Edit it again? (Y/n)", "");
        Snapshot.Match(edit.Wait().Transcript);
        Assert.Equal(2, editor.Calls.Count);
        Assert.Equal("lock_timeout: 9\n", File.ReadAllText(_file));
    }

    [TerminalFact]
    public void Keeps_what_was_saved_when_nobody_wants_to_edit_again()
    {
        Editor("lock_timeout: \"soon");
        using var edit = _machine.StartOnTerminal("config", "edit");
        edit.Answer("Edit it again? (Y/n)", "n");
        Snapshot.Match(edit.Wait().Transcript);
        Assert.Equal("lock_timeout: \"soon\n", File.ReadAllText(_file));
    }

    [TerminalFact]
    public void Says_when_the_editor_fails()
    {
        _machine.Environment["EDITOR"] = "no-such-editor";
        using var edit = _machine.StartOnTerminal("config", "edit");
        var run = edit.Wait();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("exit code 127: no-such-editor", run.Out, StringComparison.Ordinal);
    }

    [TerminalFact]
    public void Leaves_the_keys_that_end_others_to_the_editor()
    {
        _machine.Environment["VISUAL"] = $"'{_machine.Bin["edit"]}'";
        StandIn.Script(
            _machine,
            "edit",
            """
            trap : INT
            echo 'Press Ctrl-C'
            sleep 10
            read -r _ _ _ program _ < /proc/$PPID/stat
            kill -QUIT $PPID $program
            sleep 1 # no person saves as fast as a busy machine hears of a key
            echo 'lock_timeout: 12' > "$1"
            """
        );
        using var edit = _machine.StartOnTerminal("config", "edit");
        edit.Answer("Press Ctrl-C", "\u0003");
        // No exit code: the terminal's own shell has heard the keys as well.
        Assert.EndsWith("is in order\n", edit.Wait().Out, StringComparison.Ordinal);
        Assert.Equal("lock_timeout: 12\n", File.ReadAllText(_file));
    }

    [Fact]
    public void Needs_a_terminal()
    {
        var editor = Editor("lock_timeout: 8");
        Snapshot.Match(_machine.HomeSync("config", "edit").Transcript);
        Assert.Empty(editor.Calls);
    }

    private StandIn Editor(params string[] contents)
    {
        _machine.Environment["VISUAL"] = $"'{_machine.Bin["edit"]}' -w 'two words'";
        var cases = contents.Select((text, i) => $"{i + 1}) text='{text}' ;;");
        return StandIn.Script(
            _machine,
            "edit",
            $"number content; case $n in {string.Join(' ', cases)} esac\n"
                + "for file; do :; done\n[ -t 0 ] && [ -t 1 ] && printf '%b\\n' \"$text\" > \"$file\""
        );
    }
}

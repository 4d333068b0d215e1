using HomeSync.TestKit;

namespace HomeSync.Scenarios.Credentials;

public sealed class SyncingThem : IDisposable
{
    private const string Password = "open sesame, 7";

    private readonly Fleet _fleet = new("laptop");

    public SyncingThem()
    {
        Laptop.Environment["HOME_SYNC_KEYCHAIN"] = "security";
        Laptop.Environment["USER"] = "ada";
        Laptop.Configure("sync_credentials: true");
        Laptop.Home.Write("keychain", Password + "\n");
        StandIn.Script(
            Laptop,
            "security",
            "[ \"$3\" = home-sync ] && exec cat \"$HOME/keychain\"; exit 44"
        );
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Without_their_programs_it_is_said_and_the_dotfiles_are_synced()
    {
        var run = Laptop.HomeSync("sync").Succeeded();
        var asked = Laptop.HomeSync("credentials");
        Assert.Equal(1, asked.ExitCode);
        Snapshot.Match(run.Transcript + "\n" + asked.Transcript);
    }

    [Fact]
    public void Brings_them_in_and_hands_them_on()
    {
        Tools("read p; [ \"$p\" = \"open sesame, 7\" ]");
        StandIn.Script(Laptop, "ws-list", "printf 'Stored secrets:\\naws\\ngithub\\n'");
        var rehearsal = Laptop.HomeSync("sync", "--dry-run").Succeeded();
        Assert.False(File.Exists(Laptop.Paths.CredentialsFile));
        var run = Laptop.HomeSync("sync").Succeeded();
        Laptop.HomeSync("c").Succeeded();
        var status = Laptop.HomeSync("status").Succeeded();
        Assert.Contains("Stored secrets: 2", status.Out);
        Assert.Contains("Credentials last came in: ", status.Out);
        Assert.Equal(
            (UnixFileMode)Convert.ToInt32("600", 8),
            File.GetUnixFileMode(Laptop.Paths.CredentialsFile)
        );
        Snapshot.Match(rehearsal.Transcript + "\n" + run.Transcript);
    }

    [Fact]
    public void That_fails_leaves_the_dotfiles_synced_and_says_so()
    {
        Tools("echo 'no network' >&2; exit 7");
        Laptop.Commit("new", "1\n");
        var run = Laptop.HomeSync("sync");
        Assert.Equal((1, Laptop.Tip()), (run.ExitCode, _fleet.Tip()));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void That_were_last_synced_long_ago_are_warned_of()
    {
        Tools("exit 0");
        Laptop.HomeSync("sync").Succeeded();
        Assert.DoesNotContain("longer than stale_after", Laptop.HomeSync("status").Err);
        Laptop.Home.Write(".config/home-sync/credentials", "1000000000 1000000000\n");
        Assert.Contains(
            "Credentials haven't been synced for longer than stale_after",
            Laptop.HomeSync("status").Err
        );
    }

    [TerminalFact]
    public void On_a_terminal_the_password_is_asked_for_unseen_and_kept()
    {
        Tools("read -r p; [ \"$p\" = 'typed, 7' ]");
        StandIn.Script(
            Laptop,
            "security",
            "[ \"$1\" = -i ] && { cat > \"$HOME/said\"; exit; }; [ \"$3\" = home-sync ] && [ -f \"$HOME/said\" ] && echo 'typed, 7' || exit 44"
        );
        using var credentials = Laptop.StartOnTerminal("credentials");
        credentials.Answer("Master password:", "typed, 7");
        credentials.Answer("(y/N)", "y");
        credentials.Answer("Once more:", "typed, 7");
        var run = credentials.Wait().Succeeded();
        Assert.DoesNotContain("typed, 7", run.Out);
        Assert.Contains("The master password is in the macOS keychain", run.Out);
        Assert.Contains("typed, 7", Laptop.Home.Read("said"));
    }

    [TerminalFact]
    public void On_a_terminal_that_cannot_hide_it_nothing_is_asked()
    {
        Tools("exit 0");
        StandIn.Script(Laptop, "security", "exit 44");
        StandIn.Script(Laptop, "stty", "exit 1");
        using var credentials = Laptop.StartOnTerminal("credentials");
        var run = credentials.Wait();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("would be seen, so nothing was asked", run.Out);
    }

    [Fact]
    public void Without_a_password_and_a_terminal_is_an_error_that_says_what_to_do()
    {
        Tools("exit 0");
        StandIn.Script(Laptop, "security", "exit 36");
        var locked = Laptop.HomeSync("credentials");
        StandIn.Script(Laptop, "security", "exit 44");
        var missing = Laptop.HomeSync("credentials");
        var test = Laptop.HomeSync("credentials", "test");
        Assert.Equal((1, 1, 1), (locked.ExitCode, missing.ExitCode, test.ExitCode));
        Snapshot.Match($"{locked.Transcript}\n{missing.Transcript}\n{test.Transcript}");
    }

    [Fact]
    public void Alone_leaves_out_what_was_asked_to_be_left_out()
    {
        Laptop.Configure("sync_dotfiles: false");
        Tools("exit 0");
        var run = Laptop.HomeSync("sync", "--skip-push").Succeeded();
        Assert.Contains("Credentials synced successfully", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Backing up credentials", run.Out, StringComparison.Ordinal);
        run = Laptop.HomeSync("sync", "--skip-pull", "--skip-push").Succeeded();
        Assert.DoesNotContain("redentials...", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupted_leaves_the_dotfiles_synced_and_known_to_be()
    {
        Tools(": > \"$TMPDIR/started\"; exec sleep 1000");
        Laptop.Commit("new", "1\n");
        using var sync = Laptop.StartHomeSync("sync");
        Soon.Is(() => Laptop.Temp.Has("started"));
        sync.Signal(2);
        var run = sync.Wait();
        Assert.Equal((130, Laptop.Tip()), (run.ExitCode, _fleet.Tip()));
        Assert.Contains(
            "Interrupted; the dotfiles are synced, the credentials may not be",
            run.Err,
            StringComparison.Ordinal
        );
        Assert.Contains("State: in sync", Laptop.HomeSync("status").Out);
    }

    [Theory]
    [InlineData("sync")]
    [InlineData("credentials")]
    public void Interrupted_alone_does_not_say_that_nothing_is_half_done(string command)
    {
        Laptop.Configure("sync_dotfiles: false");
        Tools(": > \"$TMPDIR/started\"; exec sleep 1000");
        using var sync = Laptop.StartHomeSync(command);
        Soon.Is(() => Laptop.Temp.Has("started"));
        sync.Signal(2);
        var run = sync.Wait();
        Assert.Equal(130, run.ExitCode);
        Assert.EndsWith("[WARN] Interrupted; ws-sync was stopped before its end\n", run.Err);
    }

    [Fact]
    public void That_are_not_stored_anywhere_are_not_said_to_stay_with_the_older_tools()
    {
        StandIn.Script(Laptop, "security", "exit 36");
        var run = Laptop.HomeSync("credentials", "forget-password");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The master password can't be forgotten: ", run.Err);
        Assert.DoesNotContain("stays there", run.Transcript, StringComparison.Ordinal);
    }

    private void Tools(string script)
    {
        StandIn.Script(Laptop, "ws-sync", script);
        StandIn.Script(Laptop, "ws-backup", script);
    }
}

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

    private void Tools(string script)
    {
        StandIn.Script(Laptop, "ws-sync", script);
        StandIn.Script(Laptop, "ws-backup", script);
    }
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Credentials;

/// <summary>An old configuration holds the master password, and <c>credentials migrate</c> moves it into the keychain.</summary>
public sealed class MovingThePassword : IDisposable
{
    private const string Line = "credential_master_password: open sesame, 7\n";

    private readonly Fleet _fleet = new("laptop");

    public MovingThePassword()
    {
        Laptop.Environment["HOME_SYNC_KEYCHAIN"] = "security";
        Laptop.Environment["USER"] = "ada";
        StandIn.Script(
            Laptop,
            "security",
            """
            [ "$1" = -i ] && { read -r line; echo "${line##* -w }" | tr -d '"' > "$HOME/keychain"; exit; }
            [ "$3" = home-sync ] && [ -s "$HOME/keychain" ] && exec cat "$HOME/keychain"
            exit 44
            """
        );
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Takes_out_its_line_and_keeps_the_rest()
    {
        Laptop.Configure("# mine", "auto_push_enabled: yes # really", Line.TrimEnd(), "# the end");
        var rehearsal = Laptop.HomeSync("credentials", "migrate", "--dry-run").Succeeded();
        Assert.Contains(Line, File.ReadAllText(Laptop.Paths.ConfigFile));
        var run = Laptop.HomeSync("credentials", "migrate").Succeeded();
        Assert.Equal(
            "# mine\nauto_push_enabled: yes # really\n# the end\n",
            File.ReadAllText(Laptop.Paths.ConfigFile)
        );
        Assert.Equal("open sesame, 7\n", Laptop.Home.Read("keychain"));
        var again = Laptop.HomeSync("credentials", "migrate").Succeeded();
        Snapshot.Match($"{rehearsal.Transcript}\n{run.Transcript}\n{again.Transcript}");
    }

    [Fact]
    public void Out_of_a_tracked_file_says_that_the_history_still_holds_it()
    {
        Laptop.Commit("home-sync/config.yml", Line + "sync_interval: 600\n");
        Directory.CreateDirectory(Laptop.Paths.ConfigFolder);
        File.CreateSymbolicLink(Laptop.Paths.ConfigFile, Laptop.Dotfiles["home-sync/config.yml"]);
        var run = Laptop.HomeSync("credentials", "migrate").Succeeded();
        Assert.Equal("sync_interval: 600\n", Laptop.Dotfiles.Read("home-sync/config.yml"));
        Assert.Equal(
            Laptop.Dotfiles["home-sync/config.yml"],
            new FileInfo(Laptop.Paths.ConfigFile).LinkTarget
        );
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Into_a_keychain_with_another_one_is_left_to_the_person()
    {
        Laptop.Configure(Line.TrimEnd());
        Laptop.Home.Write("keychain", "another\n");
        var run = Laptop.HomeSync("credentials", "migrate");
        Assert.Equal((1, "another\n"), (run.ExitCode, Laptop.Home.Read("keychain")));
        Assert.Contains(Line, File.ReadAllText(Laptop.Paths.ConfigFile));
        Laptop.HomeSync("credentials", "migrate", "--force").Succeeded();
        Assert.Equal("open sesame, 7\n", Laptop.Home.Read("keychain"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Beside_an_older_one_in_a_comment_names_that_line()
    {
        Laptop.Configure("# credential_master_password: earlier", Line.TrimEnd());
        var run = Laptop.HomeSync("credentials", "migrate").Succeeded();
        Assert.Contains("config.yml:1 may hold another password", run.Err);
        Assert.DoesNotContain("earlier", run.Err);
    }

    [Fact]
    public void Into_a_keychain_that_is_locked_leaves_it_where_it_is()
    {
        Laptop.Configure(Line.TrimEnd());
        StandIn.Script(Laptop, "security", "exit 36");
        var run = Laptop.HomeSync("credentials", "migrate");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the macOS keychain is locked", run.Err);
        Assert.Contains(Line, File.ReadAllText(Laptop.Paths.ConfigFile));
    }

    [Fact]
    public void Out_of_a_line_with_more_in_it_is_left_to_the_person()
    {
        Laptop.Configure("{credential_master_password: open sesame, sync_interval: 600}");
        var run = Laptop.HomeSync("credentials", "migrate");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("this has to be written by hand", run.Err);
        Assert.DoesNotContain("sesame", run.Err);
        Assert.False(Laptop.Home.Has("keychain"));
    }
}

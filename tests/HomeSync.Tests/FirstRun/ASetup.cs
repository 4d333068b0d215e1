using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.FirstRun;
using HomeSync.TestKit;

namespace HomeSync.Tests.FirstRun;

public sealed class ASetup : IDisposable
{
    private readonly Fleet fleet = new("laptop");
    private readonly Machine machine = new("tablet");
    private readonly ListLog log = new();

    public void Dispose()
    {
        machine.Dispose();
        fleet.Dispose();
    }

    [Fact]
    public void Asks_for_a_repository_when_there_is_none()
    {
        var person = new Answers(fleet.Remote, "", "y", "");
        Assert.True(Run(person));
        Assert.Equal(4, person.Asked.Count);
        Assert.True(machine.Home.Has(".dotfiles/.zshrc"));
        Assert.True(Settings().AutoCommit);
        Assert.Equal(machine.Home[".dotfiles"], Settings().DotfilesDir);
        Assert.Contains(
            "[SUCCESS] Ready. Type next:\n  home-sync sync --dry-run\n  home-sync sync\n  home-sync service install",
            log.Lines
        );

        var nobody = new Answers();
        var text = File.ReadAllText(machine.Paths.ConfigFile);
        Assert.True(Run(nobody, new SetupWishes { CloneFrom = fleet.Remote, HandsOff = true }));
        Assert.Equal(text, File.ReadAllText(machine.Paths.ConfigFile));
    }

    [Fact]
    public void Tells_how_to_have_another_repository_than_the_configuration_names()
    {
        machine.Git("init", "--quiet", machine.Home["one"]);
        machine.Git("init", "--quiet", machine.Home["two"]);
        machine.Configure("dotfiles_dir: ~/one");
        Assert.Equal($"home-sync config set dotfiles_dir '{machine.Home["two"]}'", Told());
        machine.Configure("git_dir: ~/one/.git", "work_tree: ~/one");
        Assert.Equal("home-sync config edit", Told());

        string Told() =>
            Assert
                .Throws<ConfigException>(() =>
                    Run(new Answers(), new SetupWishes { Folder = machine.Home["two"] })
                )
                .Run[0];
    }

    [Fact]
    public void Starts_a_repository_for_who_has_none()
    {
        Assert.True(Run(new Answers("", "~/dots", fleet.Remote, "n", "y")));
        Assert.Equal(
            fleet.Remote,
            machine.Git("-C", machine.Home["dots"], "remote", "get-url", "origin")
        );
        Assert.Contains(log.Lines, line => line.Contains("switch main", StringComparison.Ordinal));
        Assert.False(Settings().AutoCommit);
    }

    [Fact]
    public void Knows_the_home_in_an_address_that_is_typed()
    {
        machine.Git("init", "--quiet", "--bare", machine.Home["shared.git"]);
        Assert.True(Run(new Answers("", "~/dots", "~/shared.git", "n", "y")));
        Assert.Contains(log.Lines, line => line.Contains("add FILES", StringComparison.Ordinal));
        Assert.Equal(
            machine.Home["shared.git"],
            machine.Git("-C", machine.Home["dots"], "remote", "get-url", "origin")
        );
        File.Delete(machine.Paths.ConfigFile);
        Assert.True(Run(new Answers("~/shared.git", "~/clone", "n", "y")));
        Assert.Equal(
            machine.Home["shared.git"],
            machine.Git("-C", machine.Home["clone"], "remote", "get-url", "origin")
        );
    }

    [Fact]
    public void Does_nothing_against_the_persons_will()
    {
        Assert.False(
            Run(new Answers("n"), new SetupWishes { CloneFrom = fleet.Remote, HandsOff = false })
        );
        Assert.Equal(["tmp"], machine.Home.Names());
    }

    [Fact]
    public void Only_tells_in_a_dry_run()
    {
        var wishes = new SetupWishes
        {
            Init = true,
            Folder = machine.Home["dots"],
            HandsOff = true,
        };
        Assert.True(Run(new Answers(), wishes, dryRun: true));
        Assert.Equal(["tmp"], machine.Home.Names());
        Assert.All(
            log.Lines,
            line => Assert.StartsWith("[INFO] Would ", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Keeps_what_a_file_says_and_its_comments()
    {
        machine.Git("init", "-q", machine.Dotfiles.Path);
        machine.Configure("# mine", "auto_commit: no # careful");
        Assert.True(Run(new Answers(), new SetupWishes { HandsOff = true, Remote = fleet.Remote }));
        Assert.StartsWith(
            "# mine\nauto_commit: no # careful\n",
            File.ReadAllText(machine.Paths.ConfigFile),
            StringComparison.Ordinal
        );
        Assert.Contains(
            log.Lines,
            line =>
                line.StartsWith(
                    "[WARN] auto_commit stays false in the file",
                    StringComparison.Ordinal
                )
        );
        Assert.True(
            Run(new Answers(), new SetupWishes { Remote = "https://example.org/other.git" })
        );
        Assert.Contains($"[WARN] The remote stays as it is: {fleet.Remote}", log.Lines);
    }

    [Fact]
    public void Says_what_to_write_where_it_cannot()
    {
        machine.Git("init", "-q", machine.Dotfiles.Path);
        machine.Configure("{log_level: INFO}");
        Assert.True(Run(new Answers()));
        Assert.Equal("{log_level: INFO}\n", File.ReadAllText(machine.Paths.ConfigFile));
        var line = $"Add this line to {machine.Paths.ConfigFile}: dotfiles_dir: ";
        Assert.Contains(log.Lines, said => said.Contains(line, StringComparison.Ordinal));
    }

    [Fact]
    public void Leaves_a_variable_that_makes_no_sense_behind()
    {
        machine.Git("init", "-q", machine.Dotfiles.Path);
        machine.Environment["SYNC_INTERVAL"] = "5";
        Assert.True(Run(new Answers()));
        Assert.Contains(
            log.Lines,
            line =>
                line.StartsWith(
                    "[WARN] $SYNC_INTERVAL isn't carried over: \"5\" is less",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(3600, Settings().SyncInterval.TotalSeconds);
    }

    [Fact]
    public void Keeps_auto_commit_off_where_files_are_missing()
    {
        fleet.Laptop.Dotfiles.Delete(".zshrc");
        var laptop = new SetupMachine(
            fleet.Laptop.Paths,
            fleet.Laptop.Environment,
            null,
            false,
            null
        );
        Assert.True(
            new Setup(laptop, new Answers(), log.Log).Run(new() { HandsOff = true }, false, default)
        );
        Assert.Contains(
            "[WARN] These are missing here, and a commit would delete them on every machine:\n  .zshrc",
            log.Lines
        );
        Assert.DoesNotContain(
            "\nauto_commit:",
            File.ReadAllText(fleet.Laptop.Paths.ConfigFile),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Leaves_nothing_of_a_clone_that_failed()
    {
        machine.Home.Write("dots/mine", "mine\n");
        var wishes = new SetupWishes
        {
            CloneFrom = "/nowhere/dots.git",
            Folder = machine.Home["dots"],
        };
        var error = Assert.Throws<GitException>(() => Run(new Answers(), wishes));
        Assert.Equal("remote-missing", error.Code);
        Assert.Equal(["mine"], new Folder(machine.Home["dots"]).Names());
        Assert.Throws<GitException>(() => Run(new Answers(), wishes with { Folder = null }));
        Assert.Equal(["dots", "tmp"], machine.Home.Names());
    }

    private bool Run(Answers person, SetupWishes? wishes = null, bool dryRun = false)
    {
        var setup = new SetupMachine(machine.Paths, machine.Environment, null, false, null);
        return new Setup(setup, person, log.Log).Run(wishes ?? new(), dryRun, default);
    }

    private Settings Settings() =>
        new ConfigLoader(machine.Paths, new Dictionary<string, string>()).Load().Settings;
}

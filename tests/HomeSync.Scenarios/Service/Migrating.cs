using HomeSync.TestKit;

namespace HomeSync.Scenarios.Service;

/// <summary>packaging/migration, carried out: the commands are read from the page that people read.</summary>
public sealed class Migrating : IDisposable
{
    private const string Said = "Library/said";

    private readonly Machine _mac = new("mac");
    private readonly StandInSupervisors _launchd;

    public Migrating()
    {
        _launchd = StandInSupervisors.Launchd(_mac);
        _launchd.Is("runs");
        _mac.Environment["DOTFILES_ROOT"] = _mac.Dotfiles.Path;
        _mac.Environment["PATH"] = $"{_mac.Home[".local/bin"]}:{_mac.Environment["PATH"]}";
        Script(
            _mac.Dotfiles,
            "bin/core/home-sync",
            $"echo \"bash $1\" >> \"$HOME/{Said}\"; [ \"$1\" != daemon ] || exec sleep 100"
        );
        Script(_mac.Dotfiles, "bin/core/home-sync-service", "echo \"bash service $1\"");
        _mac.Git("init", "--quiet");
        _mac.Home.Link(".local/bin/home-sync", _mac.Dotfiles["bin/core/home-sync"]);
        _mac.Home.Link(".local/bin/home-sync-service", _mac.Dotfiles["bin/core/home-sync-service"]);
        _mac.Home.Write(
            ServiceHome.Plist,
            $"""
            <plist version="1.0"><dict>
            <key>Label</key><string>com.brunogama.home-sync</string>
            <key>ProgramArguments</key><array>
            <string>{_mac.Home[ServiceHome.Program]}</string>
            <string>daemon</string></array>
            </dict></plist>

            """
        );
    }

    public void Dispose() => _mac.Dispose();

    [Fact]
    public void There_and_back_and_there_again()
    {
        var agent = _mac.Home.Read(ServiceHome.Plist);
        Steps("Before")[0].Invoke();
        _mac.Run(_mac.Home[ServiceHome.Program], ["sync"]).Succeeded();
        Assert.Equal("bash sync\n", _mac.Home.Read(Said));

        // Week 2, with the program that these tests run instead of one that is built for it.
        _mac.Home.Delete(ServiceHome.Program);
        _mac.Install();
        _mac.Run("ln", ["-sfn", "home-sync", _mac.Home[".local/bin/home-sync-service"]])
            .Succeeded();
        _mac.Service("install");
        Assert.Equal(agent, _mac.Home.Read(ServiceHome.Plist));
        Assert.True(_launchd.State.Has("loaded"));

        var back = Steps("Going back");
        Assert.Equal(5, back.Count);
        back[0]();
        Assert.StartsWith(
            "home-sync version",
            _mac.Run(_mac.Home[".local/bin/home-sync.native"], ["version"]).Out,
            StringComparison.Ordinal
        );
        back[1]();
        Assert.Equal("bash service status\n", Shell("home-sync-service status").Out);
        _mac.Home.Delete(Said);
        back[2]();
        Soon.Is(() => _mac.Home.Has(Said) && _mac.Home.Read(Said) == "bash daemon\n");
        back[3]();
        Assert.Equal("bash daemon\n", _mac.Home.Read(Said));
        _mac.Home.Delete(Said);
        back[4]();
        Assert.StartsWith(
            "home-sync version",
            Shell("home-sync version").Out,
            StringComparison.Ordinal
        );
        Assert.False(_mac.Home.Has(Said));
        Assert.Equal(agent, _mac.Home.Read(ServiceHome.Plist));
        Assert.True(_mac.Dotfiles.Has("bin/core/home-sync.bash"));
    }

    [Fact]
    public void The_toggle_takes_the_native_program_when_it_is_there()
    {
        Steps("Before")[0].Invoke();
        _mac.Home.Delete(ServiceHome.Program);
        Toggled("sync");
        Assert.Equal("bash sync\n", _mac.Home.Read(Said));
        Assert.Equal(_mac.Dotfiles["bin/core/home-sync.bash"], Chosen());
        _mac.Install();
        Assert.StartsWith("home-sync version", Toggled("version").Out, StringComparison.Ordinal);
        Assert.Equal(_mac.Home[ServiceHome.Program], Chosen());
    }

    [Fact]
    public void The_toggle_says_when_there_is_neither()
    {
        _mac.Environment.Remove("DOTFILES_ROOT");
        _mac.Home.Delete(ServiceHome.Program);
        var run = _mac.Run(Toggle, ["sync"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Set DOTFILES_ROOT", run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void The_toggle_leaves_the_options_and_the_life_of_who_sources_it_alone()
    {
        var source =
            $"before=$-; . '{Toggle}'; code=$?; [ \"$before\" = \"$-\" ] && echo goes on, $code";
        Assert.Equal("goes on, 0\n", _mac.Run("bash", ["-c", source]).Succeeded().Out);
        _mac.Environment.Remove("DOTFILES_ROOT");
        _mac.Home.Delete(ServiceHome.Program);
        Assert.Equal("goes on, 1\n", _mac.Run("bash", ["-c", source]).Succeeded().Out);
    }

    private static string Page =>
        File.ReadAllText(Path.Combine(Checkout.Root, "packaging/migration/README.md"));

    private static string Toggle => Path.Combine(Checkout.Root, "packaging/migration/toggle.bash");

    private Run Toggled(string word) => _mac.Run(Toggle, [word]).Succeeded();

    private string Chosen() =>
        _mac.Run("bash", ["-c", $". '{Toggle}'; printf %s \"$HOME_SYNC_BIN\""]).Succeeded().Out;

    /// <summary>The shell blocks of a section, in their order.</summary>
    private IReadOnlyList<Action> Steps(string section)
    {
        var text = Page.Split("\n## ")
            .Single(part => part.StartsWith(section + '\n', StringComparison.Ordinal));
        return
        [
            .. text.Split("```sh\n")
                .Skip(1)
                .Select(block =>
                    (Action)(() => Shell($"set -eu\n{block.Split("```")[0]}").Succeeded())
                ),
        ];
    }

    private Run Shell(string script) => _mac.Run("/bin/sh", ["-c", script]);

    private static void Script(Folder folder, string name, string text)
    {
        folder.WriteProgram(name, $"#!/bin/sh\n{text}\n");
    }
}

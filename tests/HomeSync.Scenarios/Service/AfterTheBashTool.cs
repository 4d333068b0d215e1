using HomeSync.TestKit;

namespace HomeSync.Scenarios.Service;

/// <summary>A LaunchAgent of the bash tool, loaded, as it stands on a machine for years.</summary>
public sealed class AfterTheBashTool : IDisposable
{
    private readonly Machine _mac = new("mac");
    private readonly StandInSupervisors _launchd;
    private readonly string _text;

    public AfterTheBashTool()
    {
        _launchd = StandInSupervisors.Launchd(_mac);
        _mac.Install();
        _text = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <plist version="1.0">
            <dict>
              <key>Label</key><string>com.brunogama.home-sync</string>
              <key>ProgramArguments</key>
              <array><string>{_mac.Home[
                ServiceHome.Program
            ]}</string><string>daemon</string></array>
              <key>RunAtLoad</key><true/>
              <key>KeepAlive</key><dict><key>SuccessfulExit</key><false/></dict>
              <key>StartInterval</key><integer>3600</integer>
              <key>WorkingDirectory</key><string>{_mac.Home.Path}/.config</string>
              <key>Nice</key><integer>5</integer>
            </dict>
            </plist>

            """;
        _mac.Home.Write(ServiceHome.Plist, _text);
        _launchd.State.Write("loaded", _mac.Home[ServiceHome.Plist]);
        _launchd.State.Write("pid", "4242");
    }

    public void Dispose() => _mac.Dispose();

    [Fact]
    public void Install_adopts_the_file_as_it_is()
    {
        _mac.Home.Write(".config/sync-service/logs/daemon.out", "");
        Snapshot.Match(_mac.Service("install").Transcript);
        Assert.Equal(_text, _mac.Home.Read(ServiceHome.Plist));
        Assert.Empty(_launchd.Changes);
        Snapshot.Match(_mac.Service("status").Transcript, "status");
    }

    [Fact]
    public void Install_starts_what_it_adopts()
    {
        _launchd.State.Delete("loaded");
        _mac.Service("install").Succeeded();
        Assert.Equal([$"bootstrap gui {_mac.Home[ServiceHome.Plist]}"], _launchd.Changes);
        Assert.Equal(_text, _mac.Home.Read(ServiceHome.Plist));
    }

    [Fact]
    public void Replacing_it_keeps_the_old_one()
    {
        Snapshot.Match(_mac.Service("install", "--replace").Transcript);
        Assert.Contains("Aqua", _mac.Home.Read(ServiceHome.Plist), StringComparison.Ordinal);
        Assert.Equal(_text, File.ReadAllText(Aside));
        Assert.Equal(["bootout", "bootstrap"], _launchd.Changes.Select(c => c.Split(' ')[0]));
        Assert.DoesNotContain("differs", _mac.Service("status").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Replacing_it_in_vain_puts_everything_back()
    {
        _launchd.Is("refuses");
        var run = _mac.Service("install", "--replace");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Put the old file back", run.Out, StringComparison.Ordinal);
        Assert.Equal(_text, _mac.Home.Read(ServiceHome.Plist));
        Assert.Single(LaunchAgents.Names());
        // The stand-in refuses that as well, and it is said.
        Assert.Contains(
            "Could not take back: let launchd stop it",
            run.Err,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Replacing_a_link_leaves_what_is_behind_it()
    {
        var behind = _mac.Home.Write("dotfiles/agent.plist", _text);
        _mac.Home.Delete(ServiceHome.Plist);
        _mac.Home.Link(ServiceHome.Plist, behind);
        _mac.Service("install", "--replace").Succeeded();
        Assert.Equal(_text, File.ReadAllText(behind));
        Assert.Null(new FileInfo(_mac.Home[ServiceHome.Plist]).LinkTarget);
        Assert.Equal(behind, new FileInfo(Aside).LinkTarget);
    }

    [Fact]
    public void A_file_nobody_can_read_is_adopted_and_named()
    {
        _mac.Home.Write(ServiceHome.Plist, "bplist00\u0001");
        Assert.Contains(
            "It can't be read as a file for launchd",
            _mac.Service("install").Succeeded().Err,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The file can't be read as one for launchd",
            _mac.Service("status").Succeeded().Out,
            StringComparison.Ordinal
        );
        Assert.Equal("bplist00\u0001", _mac.Home.Read(ServiceHome.Plist));
    }

    private Folder LaunchAgents => new(_mac.Home["Library/LaunchAgents"]);

    private string Aside =>
        LaunchAgents[
            LaunchAgents.Names().Single(n => n.Contains(".before-", StringComparison.Ordinal))
        ];
}

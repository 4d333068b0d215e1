using System.Net.Sockets;
using System.Text;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Daemon;

/// <summary>sd_notify(3)'s protocol, with a socket of the test in place of the manager's.</summary>
public sealed class ASystemdService : IDisposable
{
    private readonly Fleet _fleet = new("laptop");
    private readonly Socket _manager = new(AddressFamily.Unix, SocketType.Dgram, 0);

    private Machine Laptop => _fleet.Laptop;

    public void Dispose()
    {
        _manager.Dispose();
        _fleet.Dispose();
    }

    [Fact]
    public void Is_told_what_the_daemon_does()
    {
        // Names that begin with @ are in no folder.
        var name = $"home-sync-test-{Guid.NewGuid():N}";
        var heard = Run(name, new UnixDomainSocketEndPoint($"\0{name}"), "@");
        Assert.Equal("READY=1", heard[0]);
        Assert.Equal("STATUS=Syncing", heard[1]);
        Assert.Matches(
            @"^STATUS=in sync \(last in sync [^)]*\); next sync \d{4}-\d\d-\d\d \d\d:\d\d:\d\d$",
            heard[2]
        );
        Assert.Matches(@"^RELOADING=1\nMONOTONIC_USEC=\d+$", heard[3]);
        Assert.Equal("READY=1", heard[4]);
        Assert.Equal("STOPPING=1", heard[^1]);
    }

    [Fact]
    public void May_listen_in_a_folder()
    {
        var path = Laptop.Temp["notify"];
        var heard = Run(path, new UnixDomainSocketEndPoint(path));
        Assert.Equal(("READY=1", "STOPPING=1"), (heard[0], heard[^1]));
    }

    [Fact]
    public void Is_not_spoken_to_by_the_users_hooks()
    {
        Laptop.Hook("pre-commit", "echo \"[$NOTIFY_SOCKET]\" > \"$TMPDIR/socket\"");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Run(Laptop.Temp["notify"], new UnixDomainSocketEndPoint(Laptop.Temp["notify"]));
        Assert.Equal("[]\n", Laptop.Temp.Read("socket"));
    }

    [Fact]
    public void Gets_lines_with_their_priority_for_its_journal()
    {
        using var journal = new Socket(AddressFamily.InterNetwork, SocketType.Stream, 0);
        journal.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        journal.Listen();
        var port = ((System.Net.IPEndPoint)journal.LocalEndPoint!).Port;
        // bash opens a socket, and its number in the file system is what systemd tells.
        var script =
            $"exec 2<>/dev/tcp/127.0.0.1/{port}; n=$(readlink /proc/self/fd/2); n=${{n#socket:[}}; JOURNAL_STREAM=8:${{n%]}} exec \"$0\" sync -q --repo /nowhere 1>&2";
        using var sync = Laptop.Start("bash", ["-c", script, NativeBinary.Path]);
        using var reader = new StreamReader(new NetworkStream(journal.Accept(), true));
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        sync.Wait();
        Assert.StartsWith("<3>[ERROR] ", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Length > 1);
        Assert.All(lines, l => Assert.StartsWith("<3>", l, StringComparison.Ordinal));
    }

    private List<string> Run(string name, UnixDomainSocketEndPoint place, string prefix = "")
    {
        _manager.Bind(place);
        using var daemon = Laptop.Start(
            NativeBinary.Path,
            ["daemon", "--interval", "3600", "--force"],
            new() { ["NOTIFY_SOCKET"] = prefix + name }
        );
        daemon.Says(Daemons.Sleeps);
        daemon.Signal(1);
        daemon.Says("Configuration reloaded");
        daemon.Says(Daemons.Sleeps, times: 2);
        daemon.Ended();
        var heard = new List<string>();
        var buffer = new byte[8192];
        while (_manager.Available > 0)
            heard.Add(Encoding.UTF8.GetString(buffer, 0, _manager.Receive(buffer)));
        return heard;
    }
}

using System.Net.Sockets;
using System.Text;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Configuration;

/// <summary><c>log_syslog: true</c>, with a socket of the test in place of the system's.</summary>
public sealed class TheSystemsLog : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public TheSystemsLog()
    {
        Laptop.Configure("log_syslog: true");
        Laptop.Environment["HOME_SYNC_SYSLOG"] = Laptop.Temp["log"];
    }

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Hears_identity_priority_and_text()
    {
        using var listener = new Socket(AddressFamily.Unix, SocketType.Dgram, 0);
        listener.Bind(new UnixDomainSocketEndPoint(Laptop.Temp["log"]));
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        using var sync = Laptop.StartHomeSync("sync");
        Assert.Equal(1, sync.Wait().ExitCode);
        Laptop.HomeSync("sync", "--force", "--dry-run").Succeeded();
        var heard = Heard(listener);
        var time = "[A-Z][a-z]{2} [ 1-3][0-9] [0-9]{2}:[0-9]{2}:[0-9]{2}";
        Assert.All(
            heard,
            entry => Assert.Matches($@"^<1[0-9]>{time} home-sync\[[0-9]+\]: ", entry)
        );
        Assert.Matches(
            $@"^<14>{time} home-sync\[[0-9]+\]: Starting full home environment sync\.\.\.$",
            heard[0]
        );
        Assert.Matches($@"^<11>{time} home-sync\[[0-9]+\]: Uncommitted changes found", heard[^1]);
        Assert.Contains(
            heard,
            entry => entry.Contains("Syncing dotfiles...", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Is_missed_with_one_warning()
    {
        var run = Laptop.HomeSync("sync").Succeeded();
        var warning = run.Err.Split('\n', StringSplitOptions.RemoveEmptyEntries).Single();
        Assert.StartsWith(
            $"[WARN] The system's log can't be written, going on without it: {Laptop.Temp["log"]}: ",
            warning,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Full sync completed",
            Laptop.HomeSync("logs").Out,
            StringComparison.Ordinal
        );
    }

    private static List<string> Heard(Socket listener)
    {
        var heard = new List<string>();
        var buffer = new byte[64 * 1024];
        while (listener.Available > 0)
            heard.Add(Encoding.UTF8.GetString(buffer, 0, listener.Receive(buffer)));
        return heard;
    }
}

using HomeSync.Core.Service;
using HomeSync.TestKit;

namespace HomeSync.Tests.Service;

/// <summary>Whether the system starts a daemon again, by the file that it was given.</summary>
public sealed class TheInstalledService : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Is_none_without_a_file() => Assert.Null(InstalledService.Of(home.Paths));

    [Theory]
    [InlineData("always", true, true)]
    [InlineData("on-failure", false, true)]
    [InlineData("on-success", true, false)]
    [InlineData("no", false, false)]
    public void Of_systemd_does_what_Restart_says(string restart, bool ended, bool failed) =>
        Assert.Equal(
            new InstalledService("systemd", ended, failed),
            Unit($"[Service]\nRestart={restart}\n")
        );

    [Fact]
    public void Of_systemd_may_say_otherwise_in_files_beside_it()
    {
        const string added = ".config/systemd/user/home-sync.service.d";
        home.Write($"{added}/1.conf", "[Service]\nRestart=no\n");
        Assert.Equal(new("systemd", false, false), Unit("[Service]\nRestart=always\n"));
        home.Write($"{added}/2.conf", "[Service]\nRestart=on-failure\n");
        home.Write($"{added}/3.conf", "[Service]\nEnvironment=A=1\n");
        home.Write($"{added}/4.txt", "[Service]\nRestart=no\n");
        Assert.Equal(new("systemd", false, true), Unit("[Service]\n"));
    }

    [Theory]
    [InlineData("<key>KeepAlive</key><true/>", true, true)]
    [InlineData("<key>StartInterval</key><integer>300</integer>", true, true)]
    [InlineData("<key>KeepAlive</key><dict><key>SuccessfulExit</key><false/></dict>", false, true)]
    [InlineData("<key>KeepAlive</key><dict><key>SuccessfulExit</key><true/></dict>", true, false)]
    [InlineData("<key>RunAtLoad</key><true/>", false, false)]
    public void Of_launchd_does_what_KeepAlive_says(string keys, bool ended, bool failed) =>
        Assert.Equal(
            new InstalledService("launchd", ended, failed),
            Agent($"<plist version=\"1.0\"><dict>{keys}</dict></plist>")
        );

    [Fact]
    public void Of_launchd_may_be_written_otherwise_than_we_read() =>
        Assert.Equal(new InstalledService("launchd", null, null), Agent("bplist00"));

    [LinuxFact]
    public void Is_this_systems_where_a_home_has_both()
    {
        Agent("bplist00");
        Assert.Equal("systemd", Unit("[Service]\n")!.Supervisor);
    }

    private InstalledService? Unit(string text)
    {
        home.Write(".config/systemd/user/home-sync.service", text);
        return InstalledService.Of(home.Paths);
    }

    private InstalledService? Agent(string text)
    {
        home.Write(Path.GetRelativePath(home.Path, home.Paths.LaunchAgent), text);
        return InstalledService.Of(home.Paths);
    }
}

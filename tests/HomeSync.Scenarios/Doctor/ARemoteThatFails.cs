using HomeSync.TestKit;

namespace HomeSync.Scenarios.Doctor;

/// <summary>Asked as the daemon asks it.</summary>
public sealed class ARemoteThatFails : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private readonly Machine _laptop;

    public ARemoteThatFails() => _laptop = _fleet.Well();

    public void Dispose() => _fleet.Dispose();

    [SshFact]
    public void By_refusing_our_key()
    {
        using var server = new SshServer();
        server.Admit(_laptop);
        _laptop.Git("remote", "set-url", "origin", server.Url(_fleet.Remote));
        _laptop.Doctor("--quiet").Succeeded();
        server.RefuseEverybody();
        _laptop.Names.Add(($"{server.Port}", "<port>"));
        Snapshot.Match(WithoutUser(_laptop.Problems()));
    }

    [Fact]
    public void By_silence()
    {
        using var server = new SilentServer();
        File.AppendAllText(_laptop.Paths.ConfigFile, "\nnetwork_timeout: 1\n");
        _laptop.Git("remote", "set-url", "origin", server.Url());
        _laptop.Names.Add(($"127.0.0.1:{server.Port}", "<host>"));
        Snapshot.Match(_laptop.Problems());
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public void By_not_being_there()
    {
        _laptop.Git("remote", "set-url", "origin", _laptop.Home["nothing.git"]);
        Snapshot.Match(_laptop.Problems());
    }

    [SshFact]
    public void Only_for_the_service_which_has_no_agent()
    {
        using var server = new SshServer();
        server.Admit(_laptop);
        // The key counts only where there is an agent.
        var ssh = File.ReadAllText(_laptop.Bin["ssh"]);
        _laptop.Bin.Write(
            "ssh",
            ssh.Replace(
                "exec ",
                "[ -n \"$SSH_AUTH_SOCK\" ] || { echo 'git@host: Permission denied (publickey).' >&2; exit 255; }\nexec ",
                StringComparison.Ordinal
            )
        );
        _laptop.WithService();
        _laptop.Home.Link(".local/bin/ssh", _laptop.Bin["ssh"]);
        _laptop.Environment["SSH_AUTH_SOCK"] = _laptop.Home["agent"];
        _laptop.Git("remote", "set-url", "origin", server.Url(_fleet.Remote));
        _laptop.Names.Add(($"{server.Port}", "<port>"));
        Snapshot.Match(WithoutUser(_laptop.Problems()));
    }

    [Fact]
    public void Whose_agent_is_the_one_that_launchd_names()
    {
        var launchd = StandInSupervisors.Launchd(_laptop);
        _laptop.HomeSync("service", "install").Succeeded();
        launchd.State.Write("agent", _laptop.Home["agent"] + "\n");
        _laptop.Git("remote", "set-url", "origin", "git@example.org:dotfiles.git");
        var run = _laptop.Doctor("--no-network");
        Assert.Contains(
            $"nobody answers at {_laptop.Home["agent"]} (SSH_AUTH_SOCK of the service)",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("Run: launchctl setenv SSH_AUTH_SOCK", run.Out, StringComparison.Ordinal);
    }

    private static string WithoutUser(string transcript) =>
        transcript.Replace(
            $"{Environment.UserName}@127.0.0.1",
            "<user>@127.0.0.1",
            StringComparison.Ordinal
        );
}

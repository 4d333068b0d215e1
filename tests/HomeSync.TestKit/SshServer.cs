using System.Diagnostics;

namespace HomeSync.TestKit;

/// <summary>
/// A real sshd of a test's own on this computer, for the user who runs the tests, root or not. It
/// knows one key and counts who connects.
/// </summary>
public sealed class SshServer : IDisposable
{
    // sshd wants no spaces in some of its settings.
    private readonly TempFolder _folder = new("home-sync-sshd-");
    private readonly SshFiles _files;
    private Process? _sshd;

    /// <exception cref="InvalidOperationException">sshd can't run here (see <see cref="WhyMissing"/>).</exception>
    public SshServer()
    {
        if (WhyMissing is { } reason)
            throw new InvalidOperationException(reason);
        _files = new SshFiles(_folder.Path);
        Start();
    }

    /// <summary>Why there can't be a server here, for the tests that are skipped; null when there can.</summary>
    public static string? WhyMissing { get; } = SshFiles.WhyMissing();

    public int Port { get; private set; }

    /// <summary>How many connections came, also those that did not log in.</summary>
    public int Connections =>
        _files.Log().Count(line => line.Contains("Connection from", StringComparison.Ordinal));

    /// <summary>The commands that clients ran, such as <c>git-upload-pack '/…'</c>.</summary>
    public IReadOnlyList<string> Commands => _files.Commands();

    /// <summary>The settings that <c>ssh -F</c> logs in with.</summary>
    public string ClientConfiguration => _files.ClientConfiguration;

    /// <summary>The address of a repository on this computer.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="port">Another port that leads here, such as that of a <see cref="CuttingRelay"/>.</param>
    public string Url(string path, int? port = null) =>
        $"ssh://127.0.0.1:{port ?? Port}{path.Replace(" ", "%20", StringComparison.Ordinal)}";

    /// <summary>
    /// Lets a machine log in. By a stand-in for ssh that adds a configuration file: real ssh looks in
    /// the password database for the home, not at HOME, and the program's own ssh settings stay in force.
    /// </summary>
    public void Admit(Machine machine) => Admit(machine, _files.ClientConfiguration);

    /// <summary>Lets a machine log in only while an agent at its SSH_AUTH_SOCK has the key.</summary>
    public void AdmitWithAgent(Machine machine)
    {
        Admit(machine, _files.WithAgent());
        machine.Environment["SSH_AUTH_SOCK"] = machine.Temp["agent"];
    }

    /// <summary>Starts that agent, with the key in it.</summary>
    public RunningProgram StartAgent(Machine machine)
    {
        var socket = machine.Environment["SSH_AUTH_SOCK"];
        var agent = machine.Start(Tool.Find("ssh-agent"), ["-D", "-a", socket]);
        Soon.Is(() => File.Exists(socket));
        machine.Run(Tool.Find("ssh-add"), ["-q", _files.UserKey]).Succeeded();
        return agent;
    }

    /// <summary>The key that machines log in with counts no more.</summary>
    public void RefuseEverybody() => _files.RefuseEverybody();

    /// <summary>Machines don't know the server any more.</summary>
    public void BeUnknown() => _files.BeUnknown();

    /// <summary>Machines know the server by another key than it has.</summary>
    public void BeAnother() => _files.BeAnother();

    /// <summary>All is as it was at first.</summary>
    public void BeKnown() => _files.BeKnown();

    /// <summary>Connections are refused until <see cref="Start"/>; open ones end.</summary>
    public void Stop()
    {
        if (_sshd is { HasExited: false })
        {
            _sshd.Kill(entireProcessTree: true);
            _sshd.WaitForExit();
        }
        _sshd?.Dispose();
        _sshd = null;
    }

    /// <summary>Answers again, on the same port if it had one.</summary>
    public void Start()
    {
        // Another process may take the free port before sshd does.
        for (var attempt = 0; _sshd is null; attempt++)
        {
            var port = Port > 0 ? Port : FreePort.Next();
            _sshd = _files.TryStart(port);
            if (_sshd is not null)
                Port = port;
            else if (attempt == 5)
                throw new InvalidOperationException($"sshd:\n{string.Join('\n', _files.Log())}");
        }
    }

    public void Dispose()
    {
        Stop();
        _folder.Dispose();
    }

    private void Admit(Machine machine, string configuration)
    {
        var ssh = StandIn.Quoted(Tool.Find("ssh"));
        StandIn.Script(machine, "ssh", $"exec {ssh} -F {StandIn.Quoted(configuration)} \"$@\"");
        machine.Names.Add(($"127.0.0.1:{Port}", "<host>"));
    }
}

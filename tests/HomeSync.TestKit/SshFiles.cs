using System.Diagnostics;

namespace HomeSync.TestKit;

/// <summary>Keys, settings and logs of an <see cref="SshServer"/>, all in one folder.</summary>
internal sealed class SshFiles
{
    private const string Listening = "Server listening on";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);

    private readonly Folder _folder;

    public SshFiles(string path)
    {
        _folder = new Folder(path);
        MakeKey("host_key");
        MakeKey("user_key");
        BeKnown();
        _folder.Write("commands", "");
        _folder.Write("session", Session());
        _folder.SetMode("session", (UnixFileMode)Convert.ToInt32("700", 8));
        ClientConfiguration = _folder.Write("ssh_config", Client());
    }

    /// <summary>What <c>ssh -F</c> takes.</summary>
    public string ClientConfiguration { get; }

    /// <summary>The same for who has no key but the agent's.</summary>
    public string WithAgent() =>
        _folder.Write(
            "ssh_config_agent",
            Client()
                .Replace(_folder["user_key"], "none", StringComparison.Ordinal)
                .Replace("IdentitiesOnly yes", "IdentitiesOnly no", StringComparison.Ordinal)
                .Replace(
                    "IdentityAgent none",
                    "IdentityAgent SSH_AUTH_SOCK",
                    StringComparison.Ordinal
                )
        );

    public string UserKey => _folder["user_key"];

    public static string? WhyMissing()
    {
        string[] tools = ["ssh", "ssh-keygen"];
        if (Sshd is null || tools.Any(tool => Tool.TryFind(tool) is null))
            return "sshd is not installed (apt install openssh-server)";
        return LoginShell() is "nologin" or "false"
            ? $"{Environment.UserName} has no login shell, so sshd runs nothing for this user"
            : null;
    }

    public void BeKnown()
    {
        _folder.Write("authorized_keys", _folder.Read("user_key.pub"));
        _folder.Write("known_hosts", $"home-sync-test {_folder.Read("host_key.pub")}");
    }

    public void RefuseEverybody() => _folder.Write("authorized_keys", "");

    public void BeUnknown() => _folder.Write("known_hosts", "");

    public void BeAnother() =>
        _folder.Write("known_hosts", $"home-sync-test {_folder.Read("user_key.pub")}");

    public IReadOnlyList<string> Log() => _folder.Has("log") ? _folder.Read("log").Split('\n') : [];

    public IReadOnlyList<string> Commands() => _folder.Read("commands").Split('\n')[..^1];

    /// <summary>sshd, listening; null when it ended instead.</summary>
    public Process? TryStart(int port)
    {
        _folder.Write("sshd_config", Server(port));
        var before = Starts();
        // As root sshd insists on this folder, which the system makes only when it starts sshd itself.
        if (Environment.IsPrivilegedProcess && OperatingSystem.IsLinux())
            Directory.CreateDirectory("/run/sshd");
        var start = new ProcessStartInfo(
            Sshd!,
            ["-D", "-f", _folder["sshd_config"], "-E", _folder["log"]]
        );
        start.Environment.Clear();
        start.Environment["PATH"] = Tool.SearchPath;
        var sshd = Process.Start(start)!;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < StartLimit && !sshd.HasExited)
        {
            if (Starts() > before)
                return sshd;
            Thread.Sleep(5);
        }
        sshd.Kill(entireProcessTree: true);
        sshd.Dispose();
        return null;
    }

    // sshd must be started by its absolute path, and sbin is seldom on a user's PATH.
    private static string? Sshd { get; } =
        Tool.TryFind("sshd")
        ?? new[] { "/usr/sbin/sshd", "/usr/local/sbin/sshd" }.FirstOrDefault(File.Exists);

    private int Starts() => Log().Count(line => line.Contains(Listening, StringComparison.Ordinal));

    private string Server(int port) =>
        $"""
            ListenAddress 127.0.0.1:{port}
            HostKey {_folder["host_key"]}
            AuthorizedKeysFile {_folder["authorized_keys"]}
            PidFile none
            UsePAM no
            StrictModes no
            PasswordAuthentication no
            PermitRootLogin yes
            MaxStartups 100
            LogLevel VERBOSE
            ForceCommand {_folder["session"]}

            """;

    private string Client() =>
        $"""
            Host *
            User {Environment.UserName}
            HostKeyAlias home-sync-test
            UserKnownHostsFile {_folder["known_hosts"]}
            GlobalKnownHostsFile /dev/null
            StrictHostKeyChecking yes
            IdentityFile {_folder["user_key"]}
            IdentitiesOnly yes
            IdentityAgent none

            """;

    // The server's git must not see the settings of the person who runs the tests.
    private string Session() =>
        $"""
            #!/bin/sh
            printf '%s\n' "$SSH_ORIGINAL_COMMAND" >> {_folder["commands"]}
            export HOME={_folder.Path} GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 PATH={StandIn.Quoted(
                Tool.SearchPath
            )}
            exec /bin/sh -c "$SSH_ORIGINAL_COMMAND"

            """;

    private void MakeKey(string name)
    {
        var start = new ProcessStartInfo(
            Tool.Find("ssh-keygen"),
            ["-q", "-t", "ed25519", "-N", "", "-C", "home-sync-test", "-f", _folder[name]]
        );
        using var keygen = Process.Start(start)!;
        keygen.WaitForExit();
    }

    private static string? LoginShell() =>
        !File.Exists("/etc/passwd")
            ? null
            : File.ReadLines("/etc/passwd")
                .Select(line => line.Split(':'))
                .Where(fields => fields[0] == Environment.UserName)
                .Select(fields => Path.GetFileName(fields[^1]))
                .FirstOrDefault();
}

using System.Diagnostics;
using System.Globalization;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Daemon;

/// <summary>Who started the daemon: launchd, systemd, or a person.</summary>
public sealed class Supervisor : IDisposable
{
    private readonly DatagramSocket? socket;

    private Supervisor(bool restartsUs, DatagramSocket? socket) =>
        (RestartsUs, this.socket) = (restartsUs, socket);

    /// <summary>Whether a new process is started when this one ends with an error.</summary>
    public bool RestartsUs { get; }

    /// <param name="environment">The process's environment.</param>
    /// <param name="isOnTerminal">Whether one of our streams is a terminal: a person's shell may have inherited the variables.</param>
    public static Supervisor Of(IReadOnlyDictionary<string, string> environment, bool isOnTerminal)
    {
        string Value(string name) => environment.GetValueOrDefault(name) ?? "";
        // systemd.exec(5): everything that a service starts inherits the first, a whole desktop and cron's
        // jobs among it; the second says whom it was meant for.
        var isSystemds =
            Value("INVOCATION_ID").Length > 0
            && Value("SYSTEMD_EXEC_PID")
                == Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        // A shell in macOS's Terminal has "0" as its service, one in another terminal that terminal's name.
        var isLaunchds =
            Value("XPC_SERVICE_NAME") is { Length: > 0 } name and not "0"
            && (name == UserPaths.LaunchAgentLabel || Libc.GetPPid() == 1);
        var isService =
            !isOnTerminal && (Value("NOTIFY_SOCKET").Length > 0 || isSystemds || isLaunchds);
        var listens = isService && Value("NOTIFY_SOCKET").Length > 0;
        return new(isService, listens ? new DatagramSocket(Value("NOTIFY_SOCKET")) : null);
    }

    /// <summary>What children must not inherit: they would speak for us.</summary>
    public static IReadOnlyDictionary<string, string> EnvironmentOfChildren(
        IReadOnlyDictionary<string, string> environment
    ) =>
        environment
            .Where(e => e.Key is not "NOTIFY_SOCKET")
            .ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);

    /// <summary>It works; also said again at the end of <see cref="Reloading"/>.</summary>
    public void Ready() => Tell("READY=1");

    public void Reloading() =>
        // sd_notify(3): the manager's clock, in microseconds, tells two of them apart.
        Tell(
            string.Create(
                CultureInfo.InvariantCulture,
                $"RELOADING=1\nMONOTONIC_USEC={Stopwatch.GetElapsedTime(0).Ticks / 10}"
            )
        );

    public void Stopping() => Tell("STOPPING=1");

    /// <summary>What it does, in a line.</summary>
    public void Status(string text) => Tell($"STATUS={text.ReplaceLineEndings(" ")}");

    public void Dispose() => socket?.Dispose();

    private void Tell(string message)
    {
        try
        {
            socket?.Send(System.Text.Encoding.UTF8.GetBytes(message));
        }
        catch (IOException)
        {
            // It is only told; nothing depends on it here.
        }
    }
}

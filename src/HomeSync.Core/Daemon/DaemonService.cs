using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Service;

namespace HomeSync.Core.Daemon;

/// <summary>The daemon on a real machine.</summary>
public sealed class DaemonService : IDisposable
{
    private readonly Supervisor supervisor;
    private readonly Sleeper sleeper = new();
    private readonly DaemonLoop loop;

    /// <param name="paths">The user's files.</param>
    /// <param name="environment">The process's environment.</param>
    /// <param name="isOnTerminal">Whether one of our streams is a terminal.</param>
    /// <param name="request">What it was started with.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="log">Hears what happens.</param>
    /// <param name="configured">Hears of every configuration that is read.</param>
    public DaemonService(
        UserPaths paths,
        IReadOnlyDictionary<string, string> environment,
        bool isOnTerminal,
        DaemonRequest request,
        TimeProvider clock,
        Log log,
        Action<Settings> configured
    )
    {
        supervisor = Supervisor.Of(environment, isOnTerminal);
        loop = new DaemonLoop(
            new DaemonWorld
            {
                Paths = paths,
                Environment = environment,
                Supervisor = supervisor,
                Program = new OwnProgram(StartedAs()),
                Clock = clock,
                Sleeper = sleeper,
                // A package's file, or one by another name, isn't read here: most of these restart it.
                IsRestarted = () =>
                    supervisor.RestartsUs
                    && InstalledService.Of(paths) is null or { RestartsFailed: not false },
                OpenWatch = OpenWatch,
                Configured = configured,
                Log = log,
            },
            request
        );
    }

    /// <inheritdoc cref="DaemonLoop.Reload"/>
    public void Reload() => loop.Reload();

    /// <inheritdoc cref="DaemonLoop.Run"/>
    /// <exception cref="LockException">Another daemon runs.</exception>
    public bool Run(CancellationToken stop) => loop.Run(stop);

    public void Dispose()
    {
        loop.Dispose();
        supervisor.Dispose();
        sleeper.Dispose();
    }

    private IFolderWatch OpenWatch(string top) =>
        OperatingSystem.IsMacOS()
            ? new OtherFolderWatch(top, sleeper.Wake)
            : new LinuxFolderWatch();

    /// <summary>The name by which we were started; found on PATH, it is the program itself.</summary>
    private static string StartedAs()
    {
        var name = Environment.GetCommandLineArgs()[0];
        return name.Contains('/', StringComparison.Ordinal)
            ? Path.GetFullPath(name)
            : Environment.ProcessPath ?? name;
    }
}

using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Service;

/// <summary>home-sync as a service of this user. Every command may be given again.</summary>
public sealed class BackgroundService
{
    private readonly ISupervisor supervisor;
    private readonly ServiceFile file;
    private readonly ServiceActions actions;
    private readonly Log log;

    /// <param name="paths">Whose service.</param>
    /// <param name="environment">Our variables.</param>
    /// <param name="running">The program that runs, absolute.</param>
    /// <param name="clock">For the name of a file that is put aside.</param>
    /// <param name="log">Hears what is done.</param>
    /// <param name="dryRun">Only tell what would be done.</param>
    /// <exception cref="HomeSyncException">There is nothing here that runs services.</exception>
    public BackgroundService(
        UserPaths paths,
        IReadOnlyDictionary<string, string> environment,
        string running,
        TimeProvider clock,
        Log log,
        bool dryRun
    )
    {
        var program = InstalledProgram.Of(
            paths,
            environment.GetValueOrDefault("PATH") ?? "",
            running
        );
        foreach (var path in new[] { paths.Home, program })
        {
            if (path.Any(char.IsControl))
                throw ServiceErrors.StrangePath(path);
        }
        this.log = log;
        supervisor = Supervisors.Of(paths, environment);
        file = new ServiceFile(supervisor, program, clock);
        actions = new ServiceActions(supervisor, log, dryRun);
    }

    /// <summary>What keeps it running: <c>launchd</c>, <c>systemd</c>.</summary>
    public string Supervisor => supervisor.Name;

    /// <inheritdoc cref="ServiceReport.File"/>
    public string File => Report().File;

    /// <summary>Whether anything was to be done.</summary>
    public bool HasActed => actions.HasActed;

    /// <inheritdoc cref="Installation.Install"/>
    public bool Install(bool replace, CancellationToken cancelled) =>
        new Installation(supervisor, file, actions, log).Install(replace, cancelled);

    /// <inheritdoc cref="Installation.Uninstall"/>
    public bool Uninstall(CancellationToken cancelled) =>
        new Installation(supervisor, file, actions, log).Uninstall(cancelled);

    /// <summary>Starts the service.</summary>
    /// <exception cref="HomeSyncException">It isn't installed, or can't be started.</exception>
    public void Start(CancellationToken cancelled)
    {
        NeedFile();
        if (supervisor.Look() is { IsActive: true, Process: { } process })
            log.Info($"Nothing to do: it runs (PID: {process})");
        else
            actions.Run([actions.Start()], cancelled, tellState: true);
    }

    /// <summary>Stops the service until it is started again, or until the next login.</summary>
    /// <returns>False when there was nothing to stop.</returns>
    /// <exception cref="HomeSyncException">It isn't installed, or can't be stopped.</exception>
    public bool Stop(CancellationToken cancelled)
    {
        var now = ServiceReport.Asked(supervisor, file);
        if (!now.State.IsActive)
        {
            NeedFile();
            log.Info("Nothing to do: the service isn't started");
            return false;
        }
        actions.Run([actions.Stop()], cancelled);
        if (now.StartsAtLogin)
        {
            log.Info(
                "It starts again at the next login. If it shall not: home-sync service disable"
            );
        }
        return true;
    }

    /// <summary>Stops and starts, with the file and the program as they are now.</summary>
    /// <exception cref="HomeSyncException">It isn't installed, or can't be started.</exception>
    public void Restart(CancellationToken cancelled)
    {
        NeedFile();
        ServiceStep[] steps = supervisor.Look().IsActive
            ? [actions.Stop(), actions.Start()]
            : [actions.Start()];
        actions.Run(steps, cancelled, tellState: true);
    }

    /// <summary>Lets the service start at login, and now.</summary>
    /// <exception cref="HomeSyncException">It isn't installed, or can't be started.</exception>
    public void Enable(CancellationToken cancelled)
    {
        NeedFile();
        var now = supervisor.Look();
        var steps = new List<ServiceStep>();
        if (!now.StartsAtLogin)
            steps.Add(actions.AtLogin(true));
        if (!now.IsActive)
            steps.Add(actions.Start());
        if (steps.Count == 0)
            log.Info("Nothing to do: it runs, and starts at login");
        else
            actions.Run(steps, cancelled, tellState: true);
    }

    /// <summary>Stops the service and lets it not start at login; its file stays.</summary>
    /// <exception cref="HomeSyncException">It can't be done.</exception>
    public void Disable(CancellationToken cancelled)
    {
        var now = ServiceReport.Asked(supervisor, file);
        var steps = new List<ServiceStep>();
        if (now.State.IsActive)
            steps.Add(actions.Stop());
        // A unit whose file was removed by hand is still started by the link to it.
        if (now.State.StartsAtLogin && (now.IsInstalled || now.State.File.Length > 0))
            steps.Add(actions.AtLogin(false));
        if (steps.Count == 0)
            log.Info("Nothing to do: it is disabled already");
        actions.Run(steps, cancelled);
    }

    /// <summary>How the service stands; changes nothing.</summary>
    public ServiceReport Report() => ServiceReport.Of(supervisor, file);

    /// <summary>The last lines of everything that the service prints.</summary>
    public IReadOnlyList<ServiceOutput> Outputs(int lines) => ServiceOutput.Of(supervisor, lines);

    private void NeedFile()
    {
        // With a file of one's own, the deed itself ends with the supervisor's words.
        if (!file.IsThere && !ServiceReport.Asked(supervisor, file).IsInstalled)
            throw ServiceErrors.NotInstalled(file.Path);
    }
}

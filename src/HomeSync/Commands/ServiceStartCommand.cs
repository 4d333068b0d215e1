using ConsoleAppFramework;
using HomeSync.Cli;

namespace HomeSync.Commands;

internal sealed class ServiceStartCommand(CommandHost host)
{
    /// <summary>Start the service.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("service start")]
    public int Start(CancellationToken token) =>
        host.Run(() =>
        {
            host.Service().Start(token);
            return ExitCode.Success;
        });

    /// <summary>Stop the service until it is started again, or until the next login.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("service stop")]
    public int Stop(CancellationToken token) =>
        host.Run(() =>
        {
            var stopped = host.Service().Stop(token);
            return stopped || !host.Options.AsServiceScript ? ExitCode.Success : ExitCode.Error;
        });

    /// <summary>Stop the service and start it, with program and file as they are now.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("service restart")]
    public int Restart(CancellationToken token) =>
        host.Run(() =>
        {
            host.Service().Restart(token);
            return ExitCode.Success;
        });
}

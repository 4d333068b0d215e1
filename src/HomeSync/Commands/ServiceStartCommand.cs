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
            var service = host.Service();
            service.Start(token);
            return ServiceEnd.Of(host, service);
        });

    /// <summary>Stop the service until it is started again, or until the next login.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("service stop")]
    public int Stop(CancellationToken token) =>
        host.Run(() =>
        {
            var service = host.Service();
            var stopped = service.Stop(token);
            return ServiceEnd.Of(host, service, isFailureOfScript: !stopped);
        });

    /// <summary>Stop the service and start it, with program and file as they are now.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("service restart")]
    public int Restart(CancellationToken token) =>
        host.Run(() =>
        {
            var service = host.Service();
            service.Restart(token);
            return ServiceEnd.Of(host, service);
        });
}

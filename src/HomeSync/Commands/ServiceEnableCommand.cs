using ConsoleAppFramework;
using HomeSync.Cli;

namespace HomeSync.Commands;

internal sealed class ServiceEnableCommand(CommandHost host)
{
    /// <summary>Start the service now and at every login.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("service enable")]
    public int Enable(CancellationToken token) =>
        host.Run(() =>
        {
            var service = host.Service();
            service.Enable(token);
            return ServiceEnd.Of(host, service);
        });

    /// <summary>Stop the service, and don't start it at login; its file stays.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("service disable")]
    public int Disable(CancellationToken token) =>
        host.Run(() =>
        {
            var service = host.Service();
            service.Disable(token);
            return ServiceEnd.Of(host, service);
        });
}

using ConsoleAppFramework;
using HomeSync.Cli;

namespace HomeSync.Commands;

internal sealed class ServiceInstallCommand(CommandHost host)
{
    /// <summary>Let home-sync run in the background, now and after every login; what is installed already is adopted.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="replace">Write the service's file anew; the old one is kept beside it.</param>
    [Command("service install")]
    public int Install(CancellationToken token, bool replace = false) =>
        host.Run(() =>
        {
            var service = host.Service();
            var written = service.Install(replace, token);
            return ServiceEnd.Of(host, service, isFailureOfScript: !written);
        });

    /// <summary>Stop the service and remove its file; configuration, logs and repository stay.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("service uninstall")]
    public int Uninstall(CancellationToken token) =>
        host.Run(() =>
        {
            var service = host.Service();
            service.Uninstall(token);
            return ServiceEnd.Of(host, service);
        });
}

using ConsoleAppFramework;
using HomeSync.Cli;

namespace HomeSync.Commands;

internal sealed class ServiceStatusCommand(CommandHost host)
{
    /// <summary>Show whether the service is installed, runs and is up to date; changes nothing.</summary>
    [Command("service status")]
    public int Show() => host.Run(() => new ServicePage(host).Show(host.Service().Report()));
}

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
            host.Service().Enable(token);
            return ExitCode.Success;
        });

    /// <summary>Stop the service, and don't start it at login; its file stays.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    [Command("service disable")]
    public int Disable(CancellationToken token) =>
        host.Run(() =>
        {
            host.Service().Disable(token);
            return ExitCode.Success;
        });
}

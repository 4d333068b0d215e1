using ConsoleAppFramework;
using HomeSync.Cli;

namespace HomeSync.Commands;

internal sealed class ServiceCommand(CommandHost host)
{
    /// <summary>Show what can be done with the service that keeps home-sync running in the background.</summary>
    [Command("service")]
    public int Show() =>
        host.Run(() =>
        {
            host.Console.Out.WriteLine(
                """
                Usage: home-sync service COMMAND (or, by a link of that name: home-sync-service COMMAND)

                  install      write the LaunchAgent or systemd unit, start it now and at every login;
                               a file that is there is adopted, with --replace written anew
                  uninstall    stop it and remove that file
                  start, stop, restart
                  enable       start it now and at every login
                  disable      stop it, and don't start it at login; the file stays
                  status       how it stands
                  logs [N]     the last N lines of all that it writes (20)
                """
            );
            return new(Reply.Ok);
        });
}

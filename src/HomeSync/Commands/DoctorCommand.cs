using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Doctor;

namespace HomeSync.Commands;

internal sealed class DoctorCommand(CommandHost host)
{
    /// <summary>Find out what is wrong: look at everything that syncing depends on, and say what to type; changes nothing.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="noNetwork">Leave the remote out.</param>
    /// <param name="repo">The repository to look at.</param>
    [Command("doctor")]
    public int Run(CancellationToken token, bool noNetwork = false, string? repo = null) =>
        host.Run(() =>
        {
            var machine = new Examined(
                host.Paths,
                host.Environment,
                Environment.ProcessPath!,
                host.Clock
            )
            {
                ConfigPath = host.Options.Config,
                Repo = repo,
                UsesNetwork = !noNetwork,
            };
            return new DoctorPage(host.Console).Show(new Examination(machine, token).Run());
        });
}

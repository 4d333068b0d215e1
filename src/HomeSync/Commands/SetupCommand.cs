using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Configuration;

namespace HomeSync.Commands;

internal sealed class SetupCommand(CommandHost host)
{
    /// <summary>Write a commented configuration and make the folders; overwrites nothing.</summary>
    /// <param name="repo">The repository to write into it.</param>
    [Command("setup")]
    public int Run(string? repo = null) =>
        host.Run(() =>
        {
            var setup = new Setup(host.Paths, host.Environment, host.Options.Config);
            foreach (var step in host.Options.DryRun ? setup.Plan(repo) : setup.Run(repo))
                host.Log.Info(step);
            if (!host.Options.DryRun)
                host.Log.Success("Ready. Type next: home-sync sync --dry-run");
            return ExitCode.Success;
        });
}

using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core;

namespace HomeSync.Commands;

internal sealed class VersionCommand(CommandHost host)
{
    /// <summary>Show the version.</summary>
    [Command("version")]
    public int Show()
    {
        host.Console.Out.WriteLine($"home-sync version {ProductVersion.Text}");
        return ExitCode.Success;
    }
}

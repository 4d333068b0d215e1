using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core;

namespace HomeSync.Commands;

internal sealed class VersionCommand(CommandHost host)
{
    /// <summary>Show the version.</summary>
    [Command("version")]
    public int Show() =>
        host.Run(() =>
        {
            var name = host.Options.AsServiceScript ? "home-sync-service" : "home-sync";
            host.Console.Out.WriteLine($"{name} version {ProductVersion.Text}");
            return new(Reply.Ok, json => json.Text("version", ProductVersion.Text));
        });
}

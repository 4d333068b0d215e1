using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Configuration;

namespace HomeSync.Commands;

internal sealed class ConfigGetCommand(CommandHost host)
{
    /// <summary>Show what one key comes to; exit code 1 when it has no value.</summary>
    [Command("config get")]
    public int Show() =>
        host.Run(() =>
        {
            var config = host.LoadConfig();
            var value = new ConfigValues(host.Paths, host.Environment, config).Of(host.Operands[0]);
            if (value.Value.Length == 0)
            {
                host.Log.Warn($"{value.Key} has no value");
                return ExitCode.Error;
            }
            host.Console.Out.WriteLine(value.Value);
            return ExitCode.Success;
        });
}

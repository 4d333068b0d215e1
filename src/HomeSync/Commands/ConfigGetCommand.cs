using System.Text.Json;
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
                return new("no-value", json => Write(json, value)) { Exit = ExitCode.Error };
            }
            host.Console.Out.WriteLine(value.Value);
            return new(Reply.Ok, json => Write(json, value));
        });

    private static void Write(Utf8JsonWriter json, ConfigValue value)
    {
        json.Text("key", value.Key);
        json.WriteString("value", value.Value.Length > 0 ? value.Value : null);
        json.Text("origin", value.Origin);
    }
}

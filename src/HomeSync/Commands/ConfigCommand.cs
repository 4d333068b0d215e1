using System.Text.Json;
using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Logging;

namespace HomeSync.Commands;

internal sealed class ConfigCommand(CommandHost host)
{
    private const int OriginColumn = 38;

    /// <summary>Show the configuration file with passwords hidden, and what is wrong with it.</summary>
    /// <param name="effective">Show instead what each key comes to, and who says so: option, variable, file or default.</param>
    /// <param name="repo">The repository, for --effective.</param>
    [Command("config")]
    public int Show(bool effective = false, string? repo = null) =>
        host.Run(() =>
        {
            if (effective)
                return ShowValues(repo);
            if (Loader.FindFile() is not { } file)
                return Missing();
            var text = SecretMask.Hide(ConfigText.Read(file));
            host.Console.Out.Write(text);
            return Told(file, text);
        });

    /// <summary>Show where the configuration file is.</summary>
    [Command("config path")]
    public int ShowPath() =>
        host.Run(() =>
        {
            var found = Loader.FindFile();
            host.Console.Out.WriteLine(found ?? host.Paths.ConfigFile);
            return new(
                Reply.Ok,
                json =>
                {
                    json.File("file", found ?? host.Paths.ConfigFile);
                    json.Flag("exists", found is not null);
                }
            );
        });

    /// <summary>What is wrong with it comes after the text, in whose lines the places are.</summary>
    private Reply Told(string file, string text)
    {
        void Members(Utf8JsonWriter json)
        {
            json.File("file", file);
            json.WriteString("text", text);
            json.WriteNull("values");
        }
        try
        {
            host.LoadConfig();
            return new(Reply.Ok, Members);
        }
        catch (ConfigException problem)
        {
            host.Log.Error(problem.Report());
            return Reply.Failed(problem, Members);
        }
    }

    private Reply ShowValues(string? repo)
    {
        var values = new ConfigValues(host.Paths, host.Environment, host.LoadConfig()).All(
            repo,
            host.Options.Force
        );
        foreach (var (key, value, origin) in values)
        {
            var setting = $"{key}: {Printable.Text(value)}".TrimEnd().PadRight(OriginColumn);
            host.Console.Out.WriteLine($"{setting}  # {origin}");
        }
        return new(
            Reply.Ok,
            json =>
            {
                json.File("file", Loader.FindFile());
                json.WriteNull("text");
                json.Objects("values", values, value => Write(json, value));
            }
        );
    }

    private static void Write(Utf8JsonWriter json, ConfigValue value)
    {
        json.Text("key", value.Key);
        json.WriteString("value", value.Value);
        json.Text("origin", value.Origin);
    }

    private ConfigLoader Loader => new(host.Paths, host.Environment, host.Options.Config);

    private Reply Missing()
    {
        host.Log.Warn(
            $"There is no configuration file at {host.Paths.ConfigFile}. To write one, run: home-sync setup"
        );
        return new(
            "no-config",
            json =>
            {
                json.WriteNull("file");
                json.WriteNull("text");
                json.WriteNull("values");
            }
        );
    }
}

using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.Core.Logging;

namespace HomeSync.Commands;

internal sealed class ConfigCommand(CommandHost host)
{
    private const int OriginColumn = 38;

    /// <summary>Show the configuration file with passwords hidden, and what is wrong with it.</summary>
    /// <param name="effective">Show instead what each key comes to, and who says so: flag, variable, file or default.</param>
    /// <param name="repo">The repository, for --effective.</param>
    [Command("config")]
    public int Show(bool effective = false, string? repo = null) =>
        host.Run(() =>
        {
            if (effective)
                return ShowValues(repo);
            if (Loader.FindFile() is not { } file)
                return Missing();
            host.Console.Out.Write(SecretMask.Hide(ConfigText.Read(file)));
            host.LoadConfig();
            return ExitCode.Success;
        });

    /// <summary>Show where the configuration file is.</summary>
    [Command("config path")]
    public int ShowPath() =>
        host.Run(() =>
        {
            host.Console.Out.WriteLine(Loader.FindFile() ?? host.Paths.ConfigFile);
            return ExitCode.Success;
        });

    private int ShowValues(string? repo)
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
        return ExitCode.Success;
    }

    private ConfigLoader Loader => new(host.Paths, host.Environment, host.Options.Config);

    private int Missing()
    {
        host.Log.Warn(
            $"There is no configuration file at {host.Paths.ConfigFile}. To write one, run: home-sync setup"
        );
        return ExitCode.Success;
    }
}

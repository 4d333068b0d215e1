using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Configuration;

namespace HomeSync.Commands;

internal sealed class ConfigCommand(CommandHost host)
{
    /// <summary>Show the configuration file with passwords hidden, and what is wrong with it.</summary>
    [Command("config")]
    public int Show() =>
        host.Run(() =>
        {
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

    private ConfigLoader Loader => new(host.Paths, host.Environment, host.Options.Config);

    private int Missing()
    {
        host.Log.Warn(
            $"There is no configuration file at {host.Paths.ConfigFile}. To write one, run: home-sync setup"
        );
        return ExitCode.Success;
    }
}

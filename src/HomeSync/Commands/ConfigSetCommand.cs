using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Configuration;

namespace HomeSync.Commands;

internal sealed class ConfigSetCommand(CommandHost host)
{
    /// <summary>Put one value into the configuration file; comments, order and all else stay.</summary>
    [Command("config set")]
    public int Set() =>
        host.Run(() =>
        {
            var (paths, options) = (host.Paths, host.Options);
            var setting = new ConfigSetter(paths, host.Environment, options.Config).Set(
                host.Operands[0],
                host.Operands[1],
                write: !options.DryRun
            );
            var before = setting.Before is { } text ? $" (was {text})" : "";
            if (!setting.IsChange)
                host.Log.Info($"{setting.File} says so already: {setting.Line}");
            else if (options.DryRun)
                host.Log.Info($"Would set in {setting.File}: {setting.Line}{before}");
            else
                host.Log.Success($"Set in {setting.File}: {setting.Line}{before}");
            foreach (var warning in setting.Warnings)
                host.Log.Warn(warning);
            return new(
                Reply.CodeOf(options.DryRun, setting.IsChange),
                json =>
                {
                    json.File("file", setting.File);
                    json.Text("line", setting.Line);
                    json.Text("before", setting.Before);
                }
            );
        });
}

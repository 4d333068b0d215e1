using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;

namespace HomeSync.Commands;

internal sealed class ConfigEditCommand(CommandHost host)
{
    /// <summary>Open the configuration file in $VISUAL or $EDITOR, and check it afterwards.</summary>
    [Command("config edit")]
    public int Edit() =>
        host.Run(() =>
        {
            if (!host.HasTerminal || Console.IsOutputRedirected)
            {
                throw new UsageException(
                    "config edit needs a terminal, for the editor",
                    "home-sync config set KEY VALUE"
                );
            }
            var file =
                new ConfigLoader(host.Paths, host.Environment, host.Options.Config).FindFile()
                ?? throw NoFile();
            return Edit(file);
        });

    private Reply Edit(string file)
    {
        var editor = new ConfigEditor(host.Paths, host.Environment, file);
        var person = host.Person(CancellationToken.None);
        while (true)
        {
            editor.Edit();
            var (problem, warnings) = editor.Check();
            foreach (var warning in warnings)
                host.Log.Warn(warning);
            if (problem is null)
            {
                host.Log.Success($"{file} is in order");
                return new(Reply.Done);
            }
            host.Log.Error(problem.Report());
            if (person.Agrees("Edit it again?", standard: true))
                continue;
            host.Log.Warn($"{file} stays as you saved it; nothing is synced until it is mended");
            return Reply.Failed(problem);
        }
    }

    private ConfigException NoFile() =>
        new ConfigException($"There is no configuration file at {host.Paths.ConfigFile}")
        {
            Code = "no-config",
            Run = ["home-sync setup"],
        };
}

namespace HomeSync.TestKit;

/// <summary>The program's configuration on a machine.</summary>
public static class MachineConfiguration
{
    /// <summary>Writes <c>~/.config/home-sync/config.yml</c>: these lines, and nothing else.</summary>
    public static string Configure(this Machine machine, params string[] lines) =>
        machine.Home.Write(
            Path.GetRelativePath(machine.Home.Path, machine.Paths.ConfigFile),
            string.Concat(lines.Select(line => line + "\n"))
        );
}

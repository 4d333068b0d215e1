namespace HomeSync.Cli;

/// <summary>
/// The bash script that managed the LaunchAgent: called by its name, home-sync answers its commands,
/// with its exit codes and streams (legacy contract, "home-sync-service").
/// </summary>
internal static class ServiceScript
{
    private const string Name = "home-sync-service";

    /// <summary>Whether the program was called by the script's name, mostly through a link.</summary>
    public static bool IsCalled(string program) => Path.GetFileName(program) == Name;

    /// <summary>The script's command line as one of ours.</summary>
    public static string[] Translated(string[] arguments) =>
        arguments switch
        {
            [] or ["help" or "-h" or "--help", ..] => ["service"],
            ["version" or "--version", ..] => arguments,
            _ => ["service", .. arguments],
        };
}

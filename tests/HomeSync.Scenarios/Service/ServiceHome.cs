using HomeSync.TestKit;

namespace HomeSync.Scenarios.Service;

/// <summary>The program in its usual place on a machine.</summary>
internal static class ServiceHome
{
    public const string Plist = "Library/LaunchAgents/com.brunogama.home-sync.plist";
    public const string Unit = ".config/systemd/user/home-sync.service";
    public const string Program = ".local/bin/home-sync";

    /// <summary>Puts a copy of the program where the scripts install it.</summary>
    public static void Install(this Machine machine)
    {
        machine.Home.WriteProgram(Program, File.ReadAllBytes(NativeBinary.Path));
        // As if it had been there before the service of the stand-ins was started.
        File.SetLastWriteTimeUtc(
            machine.Home[Program],
            new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)
        );
    }

    /// <summary>Runs the installed program's service command.</summary>
    public static Run Service(this Machine machine, params string[] words) =>
        machine
            .Run(machine.Home[Program], ["service", .. words])
            .TypedAs($"home-sync service {string.Join(' ', words)}");
}

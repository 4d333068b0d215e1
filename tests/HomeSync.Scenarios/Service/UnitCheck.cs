using HomeSync.TestKit;

namespace HomeSync.Scenarios.Service;

/// <summary>What systemd itself says of a unit.</summary>
internal static class UnitCheck
{
    /// <summary>Its exit code, and its lines about our unit, not about others on this computer.</summary>
    public static (int ExitCode, string Said) Of(Machine machine, string unit)
    {
        // Without its own folder it says nothing but that it can't begin.
        var run = machine.Run(
            "systemd-analyze",
            ["--user", "--man=no", "--generators=no", "verify", unit],
            new() { ["XDG_RUNTIME_DIR"] = machine.Temp.Path }
        );
        var ours = run
            .Err.Split('\n')
            .Where(line => line.Contains("home-sync.service", StringComparison.Ordinal));
        return (run.ExitCode, string.Join('\n', ours));
    }
}

using HomeSync.Core.Configuration;

namespace HomeSync.Core.Doctor;

/// <summary>Whether others can read home-sync's own files: logs and metrics name files, a configuration may hold a password.</summary>
internal static class PermissionsCheck
{
    public static Check Of(Facts facts) => new("permissions", () => Look(facts));

    private static CheckResult Look(Facts facts) =>
        LoosePermissions.Of(facts.Machine.Paths, facts.Config.FilePath) is { Count: > 0 } loose
            ? CheckResult.Warning(
                "loose",
                $"others may look into {string.Join(", ", loose)}",
                LoosePermissions.Remedy(loose)
            )
            : CheckResult.Ok("home-sync's own files are readable by you alone");
}

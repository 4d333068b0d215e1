using HomeSync.Core.Configuration;

namespace HomeSync.Core.Doctor;

/// <summary>What is wrong with the configuration, all of it.</summary>
internal static class ConfigCheck
{
    public static Check Of(Facts facts) => new("config", () => Look(facts));

    private static IEnumerable<CheckResult> Look(Facts facts)
    {
        if (facts.ConfigProblem is { } problem)
        {
            yield return CheckResult.Of(problem);
            yield break;
        }
        yield return facts.Config.FilePath is { } file
            ? CheckResult.Ok(file)
            : CheckResult.Info(
                "no-config",
                "there is no configuration file, the defaults apply",
                "home-sync setup"
            );
        // Permissions have a check of their own.
        var loose = LoosePermissions.Warning(facts.Machine.Paths, facts.Config.FilePath);
        foreach (var warning in facts.Config.Warnings.Where(w => w != loose))
            yield return CheckResult.Warning("odd-config", warning, "home-sync config");
    }
}

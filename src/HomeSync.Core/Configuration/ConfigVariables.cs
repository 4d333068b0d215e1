using HomeSync.Core.Platform;

namespace HomeSync.Core.Configuration;

/// <summary>Takes the environment's variables into the settings (legacy contract, "Configuration").</summary>
internal sealed class ConfigVariables(
    UserPaths paths,
    IReadOnlyDictionary<string, string> environment
)
{
    private readonly PathBase folders = PathBase.OfShell(paths);

    /// <summary>The settings, overruled by the variables that are set.</summary>
    public Settings Read(Settings settings, Findings findings)
    {
        foreach (var key in ConfigKeys.All)
        {
            if (key.VariableIn(environment) is not { } name)
                continue;
            var outcome = key.Read(environment[name], folders, settings);
            if (outcome.Problem is { } problem)
                findings.Problem($"${name}: {problem}");
            if (outcome.Warning is { } warning)
                findings.Warning($"${name}: {warning}");
            settings = outcome.Settings;
        }
        return settings;
    }
}

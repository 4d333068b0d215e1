using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Configuration;

/// <summary>Loads the configuration: the environment overrules the file, the file overrules the defaults.</summary>
/// <param name="paths">Where the file is looked for.</param>
/// <param name="environment">The process's environment.</param>
/// <param name="configPath">The file named by <c>--config</c>, which must exist; null looks in the usual places.</param>
public sealed class ConfigLoader(
    UserPaths paths,
    IReadOnlyDictionary<string, string> environment,
    string? configPath = null
)
{
    /// <summary>Loads it, from the start each time.</summary>
    /// <exception cref="ConfigException">It can't be used; each problem is one of the details.</exception>
    public LoadedConfig Load()
    {
        var findings = new Findings();
        var path = FindFile();
        var settings = new Settings();
        if (path is not null)
        {
            var (text, problem) = ConfigFileText.Read(path);
            if (text is null)
                throw InvalidConfig.OfUnreadable(path, ConfigFileReader.Line(path, problem!));
            settings = new ConfigFileReader(path, paths, findings).Read(text);
        }
        settings = new ConfigVariables(paths, environment).Read(settings, findings);
        if (findings.Problems.Count > 0)
            throw InvalidConfig.Of(path, findings.Problems, findings.Warnings);
        string[] loose = LoosePermissions.Warning(paths, path) is { } warning ? [warning] : [];
        return new LoadedConfig(settings, [.. findings.Warnings, .. loose], path);
    }

    /// <summary>The file that would be read, whether it can be or not; null when there is none.</summary>
    /// <exception cref="ConfigException"><c>--config</c> was given an empty name.</exception>
    public string? FindFile()
    {
        if (configPath is { Length: 0 })
            throw InvalidConfig.Of(null, ["--config: is empty, allowed: the path of a file"]);
        if (configPath is not null)
            return PathBase.OfShell(paths).Resolve(configPath);
        // A link to nothing exists as well: passing over it would sync with the wrong settings.
        return Path.Exists(paths.ConfigFile) ? paths.ConfigFile
            : Path.Exists(paths.OlderConfigFile) ? paths.OlderConfigFile
            : null;
    }
}

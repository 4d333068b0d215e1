using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Configuration;

/// <summary>What every key comes to: flag, variable, file, default, in this order.</summary>
/// <param name="paths">Where the file is looked for.</param>
/// <param name="environment">The process's environment.</param>
/// <param name="config">The configuration, loaded without problems.</param>
public sealed class ConfigValues(
    UserPaths paths,
    IReadOnlyDictionary<string, string> environment,
    LoadedConfig config
)
{
    /// <summary>All keys, in the order of the template.</summary>
    /// <param name="repo">What <c>--repo</c> says, or null.</param>
    /// <param name="force">Whether <c>--force</c> was given, which commits as <c>auto_commit</c> does.</param>
    public IReadOnlyList<ConfigValue> All(string? repo, bool force)
    {
        var entries = config.FilePath is { } file
            ? YamlReader.Read(ConfigText.Read(file)).Entries
            : [];
        return
        [
            .. ConfigKeys.All.Select(key =>
                OfFlag(key, repo, force) ?? OfVariable(key) ?? OfFile(key, entries) ?? Default(key)
            ),
        ];
    }

    /// <summary>One key, by its name or an older one.</summary>
    /// <exception cref="ConfigException">There is no such key.</exception>
    public ConfigValue Of(string name)
    {
        var key = ConfigKeys.Find(name) ?? throw UnknownKey.Of(name);
        return All(null, false).Single(value => value.Key == key.Name);
    }

    private ConfigValue? OfFlag(ConfigKey key, string? repo, bool force) =>
        key.Name == RepositoryKeys.DotfilesDir && repo is not null
            ? new(key.Name, PathBase.OfShell(paths).Resolve(repo), "--repo")
        : key.Name == SyncKeys.AutoCommit && force ? new(key.Name, "true", "--force")
        : null;

    private ConfigValue? OfVariable(ConfigKey key) =>
        key.VariableIn(environment) is { } name
            ? new(key.Name, Shown(key, environment[name], PathBase.OfShell(paths)), $"${name}")
            : null;

    private ConfigValue? OfFile(ConfigKey key, IReadOnlyList<YamlEntry> entries)
    {
        var entry = entries.FirstOrDefault(e => ConfigKeys.Find(e.Key) == key);
        return entry is not null && key.IsSaidBy(entry)
            ? new(
                key.Name,
                Shown(key, entry.Text, PathBase.OfFile(paths)),
                $"{config.FilePath}:{entry.KeyPlace.Line}"
            )
            : null;
    }

    /// <summary>Where nobody names the repository, it may be found all the same.</summary>
    private ConfigValue Default(ConfigKey key)
    {
        if (key.Name != RepositoryKeys.DotfilesDir || config.Settings.GitDir is not null)
            return new(key.Name, key.Default, "default");
        try
        {
            var choice = new RepositoryFinder(paths, environment).Find(config);
            return new(key.Name, choice.WorkTree, choice.Origin);
        }
        catch (ConfigException)
        {
            return new(key.Name, "", "not found");
        }
    }

    private static string Shown(ConfigKey key, string text, PathBase folders) =>
        key.Read(text, folders, new Settings()).Text;
}

using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.FirstRun;

/// <summary>The configuration file as setup finds it.</summary>
internal sealed class SetupFile
{
    private readonly IReadOnlyList<YamlEntry> entries;
    private readonly UserPaths paths;

    /// <exception cref="ConfigException">There is one that can't be used.</exception>
    public SetupFile(SetupMachine machine)
    {
        paths = machine.Paths;
        Option = machine.ConfigPath is { } given ? $" --config {Shown.ShellWord(given)}" : "";
        var loader = new ConfigLoader(machine.Paths, machine.Environment, machine.ConfigPath);
        var found = loader.FindFile();
        Older = found == machine.Paths.OlderConfigFile && machine.ConfigPath is null ? found : null;
        Path = Older is null && found is not null ? found : machine.Paths.ConfigFile;
        var isThere =
            found is not null
            && (System.IO.Path.Exists(found) || new FileInfo(found).LinkTarget is not null);
        Loaded = isThere ? loader.Load() : new LoadedConfig(new Settings(), [], null);
        Text = isThere && Older is null ? ConfigText.Read(Path) : null;
        entries = YamlReader.Read(Text ?? "").Entries;
        OlderEntries = Older is null ? [] : YamlReader.Read(ConfigText.Read(Older)).Entries;
    }

    /// <summary>The file that setup writes.</summary>
    public string Path { get; }

    /// <summary>Its text; null when it isn't there.</summary>
    public string? Text { get; }

    /// <summary>The file of an older tool, whose values are to be carried over.</summary>
    public string? Older { get; }

    public IReadOnlyList<YamlEntry> OlderEntries { get; }

    /// <summary>What applies now.</summary>
    public LoadedConfig Loaded { get; }

    /// <summary>Whether a file, and not just a variable, says where the repository is.</summary>
    public bool NamesRepository =>
        entries
            .Concat(OlderEntries)
            .Any(e =>
                ConfigKeys.Find(e.Key)
                    is { Name: RepositoryKeys.DotfilesDir or RepositoryKeys.GitDir } key
                && key.IsSaidBy(e)
            );

    /// <summary>What to add to a command that is to go by the same file.</summary>
    public string Option { get; }

    /// <summary>What the file itself says of a key; null when nothing.</summary>
    public string? Says(string name)
    {
        var key = ConfigKeys.Find(name)!;
        var entry = entries.FirstOrDefault(e => ConfigKeys.Find(e.Key) == key && key.IsSaidBy(e));
        return entry is null
            ? null
            : key.Read(entry.Text, PathBase.OfFile(paths), new Settings()).Text;
    }
}

using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.TestKit;

namespace HomeSync.Tests.Configuration;

/// <summary>A home with a configuration, and short words for what tests ask of it.</summary>
internal sealed class ConfigHome : IDisposable
{
    public TempHome Home { get; } = new();

    public Dictionary<string, string> Environment { get; } = [];

    public string File => Home.Paths.ConfigFile;

    public ConfigHome With(string text)
    {
        Home.Write(".config/home-sync/config.yml", text);
        return this;
    }

    public ConfigHome WithBytes(byte[] bytes)
    {
        With("");
        System.IO.File.WriteAllBytes(File, bytes);
        return this;
    }

    public ConfigHome WithVariable(string name, string value)
    {
        Environment[name] = value;
        return this;
    }

    public LoadedConfig Load(string? configPath = null) =>
        new ConfigLoader(Home.Paths, Environment, configPath).Load();

    public Settings Settings() => Load().Settings;

    public ConfigException Error(string? configPath = null) =>
        Assert.Throws<ConfigException>(() => Load(configPath));

    /// <summary>The problems, with FILE for the file's path.</summary>
    public IEnumerable<string> Problems() =>
        Details().Where(line => !line.Contains(" is ignored") && !line.EndsWith(" that are odd"));

    /// <summary>The problems and then the warnings, with FILE for the file's path.</summary>
    public IEnumerable<string> Details() => Error().Details.Select(Short);

    /// <summary>The warnings, with FILE for the file's path.</summary>
    public IEnumerable<string> Warnings() => Load().Warnings.Select(Short);

    public void Dispose() => Home.Dispose();

    private string Short(string line) => line.Replace(File, "FILE", StringComparison.Ordinal);
}

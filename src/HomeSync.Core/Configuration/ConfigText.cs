using HomeSync.Core.Errors;

namespace HomeSync.Core.Configuration;

/// <summary>A configuration file's text as a person wrote it.</summary>
public static class ConfigText
{
    /// <exception cref="ConfigException">It can't be read.</exception>
    public static string Read(string path)
    {
        var (text, problem) = ConfigFileText.Read(path);
        return text
            ?? throw InvalidConfig.OfUnreadable(path, ConfigFileReader.Line(path, problem!));
    }
}

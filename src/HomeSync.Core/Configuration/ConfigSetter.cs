using HomeSync.Core.Errors;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Configuration;

/// <summary>Puts one value into the configuration file; comments, order and links stay.</summary>
/// <param name="paths">The user's files.</param>
/// <param name="environment">The process's environment.</param>
/// <param name="configPath">What <c>--config</c> says; null is the usual place.</param>
public sealed class ConfigSetter(
    UserPaths paths,
    IReadOnlyDictionary<string, string> environment,
    string? configPath
)
{
    /// <summary>Sets it, after the same checks that loading makes; a file that isn't there is made.</summary>
    /// <param name="name">The key, or an older name of it.</param>
    /// <param name="value">As written in the file; a relative path counts from the current folder.</param>
    /// <param name="write">False only tells what would be done.</param>
    /// <exception cref="ConfigException">The value isn't allowed, or the file can't be changed safely.</exception>
    public ConfigSetting Set(string name, string value, bool write)
    {
        var key = ConfigKeys.Find(name) ?? throw UnknownKey.Of(name);
        if (key.Name == PlainPassword.Key)
            throw SettingErrors.Password();
        value = Absolute(key, value);
        var warning = Check(key, value);

        var file = new ConfigLoader(paths, environment, configPath).FindFile();
        var before = file is null ? "" : ConfigText.Read(file);
        var after = Changed(file, key, value, before);
        if (write && after != before)
            ConfigWriter.Write(file ?? paths.ConfigFile, file is null ? null : before, after);
        var own = YamlReader
            .Read(before)
            .Entries.FirstOrDefault(e => ConfigKeys.Find(e.Key) == key);
        return new ConfigSetting(
            $"{own?.Key ?? key.Name}: {value}",
            file ?? paths.ConfigFile,
            own is null || !key.IsSaidBy(own) ? null
                : key.Read(own.Text, PathBase.OfFile(paths), new Settings()) is { Problem: null }
                    ? own.Text
                // It may be a password, put in the wrong place.
                : SecretWords.Mask,
            after != before,
            [.. Warnings(key, value, warning)]
        );
    }

    /// <summary>In the file it would count from the home, which nobody who types it in a shell expects.</summary>
    private string Absolute(ConfigKey key, string value) =>
        key.IsPath && value.Length > 0 && value[0] is not ('/' or '~' or '$')
            ? PathBase.OfShell(paths).Resolve(value)
            : value;

    private string? Check(ConfigKey key, string value)
    {
        if (value.Length == 0)
            throw SettingErrors.NotAllowed(key, $"{key.Name}: is empty, allowed: {key.Allowed}");
        var outcome = key.Read(value, PathBase.OfFile(paths), new Settings());
        if (outcome.Problem is { } problem)
            throw SettingErrors.NotAllowed(key, $"{key.Name}: {problem}");
        return outcome.Warning;
    }

    private string Changed(string? file, ConfigKey key, string value, string before)
    {
        var shown = file ?? paths.ConfigFile;
        var faults = YamlReader.Read(before).Problems;
        if (faults.Count > 0)
            throw InvalidConfig.Of(file, [.. faults.Select(f => ConfigFileReader.Line(shown, f))]);
        var (after, refusal) = ConfigChange.Of(before, key, value);
        if (after is null)
            throw SettingErrors.ByHand(shown, configPath, [refusal!]);
        // What was wrong before may stay wrong, so that one value after the other can be mended.
        var worse = Problems(shown, after).Except(Problems(shown, before)).ToList();
        return worse.Count == 0 ? after : throw SettingErrors.ByHand(shown, configPath, worse);
    }

    private IReadOnlyList<string> Problems(string file, string text)
    {
        var findings = new Findings();
        _ = new ConfigFileReader(file, paths, findings).Read(text);
        return findings.Problems;
    }

    private IEnumerable<string> Warnings(ConfigKey key, string value, string? warning)
    {
        if (warning is not null)
            yield return $"{key.Name}: {warning}";
        if (
            key.IsPath
            && PathBase.OfFile(paths).Resolve(value) is var path
            && !Directory.Exists(path)
        )
        {
            yield return $"{key.Name}: there is no folder {path} on this machine";
        }

        if (key.VariableIn(environment) is { } variable)
            yield return $"${variable} is set to {Shown.Value(environment[variable])} and overrules the file";
        if (!key.HasEffect)
            yield return $"{key.Name}: nothing follows from it in this version";
    }
}

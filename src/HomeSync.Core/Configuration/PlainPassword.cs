using HomeSync.Core.Errors;

namespace HomeSync.Core.Configuration;

/// <summary>A master password that stands in a file (the seed: "Never store password in config or logs").</summary>
/// <param name="file">The file.</param>
internal sealed class PlainPassword(string file)
{
    public const string Key = "credential_master_password";

    /// <summary>What to say of it.</summary>
    public const string Warning =
        "A PASSWORD STANDS HERE IN PLAIN TEXT, which home-sync's design forbids. "
        + "To move it into the keychain: home-sync credentials migrate";

    private readonly string text = ConfigText.Read(file);

    /// <summary>The password; null when there is none.</summary>
    public Secret? Value => Entry is { Text.Length: > 0 } entry ? new Secret(entry.Text) : null;

    /// <summary>The file's text without it.</summary>
    /// <exception cref="ConfigException">Only a person can take it out.</exception>
    public string TextWithout()
    {
        var entries = YamlReader.Read(text).Entries.Where(e => e.Key == Key).ToList();
        var (rest, refusal) =
            entries.Count == 1
                ? ConfigChange.Without(text, entries[0])
                : (null, $"{Key} stands there more than once");
        return rest ?? throw SettingErrors.ByHand(file, configPath: null, [refusal!]);
    }

    /// <summary>Takes it out of the file.</summary>
    /// <param name="rest">What <see cref="TextWithout"/> gave.</param>
    /// <exception cref="ConfigException">The file can't be written, or somebody wrote it meanwhile.</exception>
    public void Remove(string rest) => ConfigWriter.Write(file, text, rest);

    private YamlEntry? Entry =>
        YamlReader.Read(text).Entries.FirstOrDefault(e => e.Key == Key && e.Kind == YamlKind.Text);
}

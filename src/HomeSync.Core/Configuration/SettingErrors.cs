using HomeSync.Core.Errors;
using HomeSync.Core.Text;

namespace HomeSync.Core.Configuration;

/// <summary>The errors for a value that can't be put into the file.</summary>
internal static class SettingErrors
{
    public static ConfigException NotAllowed(ConfigKey key, string problem) =>
        new($"Nothing was changed: {problem}")
        {
            Code = InvalidConfig.Code,
            Run =
                key.Default.Length > 0
                    ? [$"home-sync config set {key.Name} {Shown.ShellWord(key.Default)}"]
                    : ["home-sync config --effective"],
        };

    public static ConfigException Password() =>
        new("Nothing was changed: a password doesn't belong into a file")
        {
            Code = InvalidConfig.Code,
            Details = ["The keychain keeps it, and asks for it, so that no other program sees it."],
            Run = ["home-sync credentials set-password"],
        };

    public static ConfigException ByHand(
        string file,
        string? configPath,
        IReadOnlyList<string> why
    ) =>
        new("Nothing was changed: this has to be written by hand")
        {
            Code = InvalidConfig.Code,
            Where = [("File", file)],
            Details = why,
            Run =
            [
                configPath is null
                    ? "home-sync config edit"
                    : $"home-sync config edit --config {Shown.ShellWord(configPath)}",
            ],
        };

    public static ConfigException ChangedMeanwhile(string file) =>
        new("Nothing was changed: another program wrote the file at the same moment")
        {
            Code = "config-changed",
            Where = [("File", file)],
            Run = ["home-sync config"],
        };

    public static ConfigException Unwritable(string file, Exception fault) =>
        new("The configuration could not be written")
        {
            Code = "config-unwritable",
            Where = [("File", file)],
            Details = [fault.Message],
            Causes = ["The folder belongs to another user or is read-only", "The disk is full"],
            Run =
            [
                $"ls -ldL {Shown.ShellWord(Path.GetDirectoryName(file) ?? "/")} {Shown.ShellWord(file)}",
            ],
        };
}

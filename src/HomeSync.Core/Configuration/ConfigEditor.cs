using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Configuration;

/// <summary>Lets a person edit the configuration file, and says what is wrong with it afterwards.</summary>
/// <param name="paths">The user's files.</param>
/// <param name="environment">The process's environment.</param>
/// <param name="file">The file.</param>
public sealed class ConfigEditor(
    UserPaths paths,
    IReadOnlyDictionary<string, string> environment,
    string file
)
{
    private readonly Editor editor = new(environment);

    /// <summary>Runs the editor in the place of home-sync until it ends.</summary>
    /// <exception cref="ConfigException">The editor failed.</exception>
    public void Edit()
    {
        // The file itself: an editor that saves by renaming would replace a link.
        var real = RealPath.OrItself(file);
        var code = editor.Open(real);
        if (code != 0)
            throw Failed(code);
    }

    /// <summary>What keeps the file from being used; null when nothing does.</summary>
    public (ConfigException? Problem, IReadOnlyList<string> Warnings) Check()
    {
        var findings = new Findings();
        var (text, problem) = ConfigFileText.Read(file);
        if (text is null)
            return (InvalidConfig.OfUnreadable(file, ConfigFileReader.Line(file, problem!)), []);
        _ = new ConfigFileReader(file, paths, findings).Read(text);
        return findings.Problems.Count == 0
            ? (null, findings.Warnings)
            : (InvalidConfig.Of(file, findings.Problems, findings.Warnings), []);
    }

    private ConfigException Failed(int code) =>
        new($"The editor ended with exit code {code}: {editor.Program}")
        {
            Code = "editor-failed",
            Where = [("File", file)],
            Causes = ["There is no such program, or it was told to give up"],
            Run = ["VISUAL=nano home-sync config edit"],
        };
}

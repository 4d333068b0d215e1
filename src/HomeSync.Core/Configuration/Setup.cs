using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Configuration;

/// <summary>Gives a machine its configuration: writes what is missing, overwrites nothing, may be run again.</summary>
/// <param name="paths">The user's files.</param>
/// <param name="environment">The process's environment.</param>
/// <param name="configPath">What <c>--config</c> says; null is the usual place.</param>
public sealed class Setup(
    UserPaths paths,
    IReadOnlyDictionary<string, string> environment,
    string? configPath
)
{
    /// <summary>Does what is to be done and tells each thing.</summary>
    /// <exception cref="ConfigException">There is no repository, or a file can't be read or written.</exception>
    public IReadOnlyList<string> Run(string? repo)
    {
        var steps = Steps(repo);
        foreach (var step in steps)
            Do(step);
        return [.. steps.Select(s => s.Done)];
    }

    /// <summary>Tells what would be done.</summary>
    /// <exception cref="ConfigException">There is no repository, or a file can't be read.</exception>
    public IReadOnlyList<string> Plan(string? repo) => [.. Steps(repo).Select(s => s.Planned)];

    private List<SetupStep> Steps(string? repo)
    {
        var loader = new ConfigLoader(paths, environment, configPath);
        var file = loader.FindFile() ?? paths.ConfigFile;
        var isThere = Path.Exists(file) || new FileInfo(file).LinkTarget is not null;
        var config = isThere ? loader.Load() : new LoadedConfig(new Settings(), [], null);
        var choice = new RepositoryFinder(paths, environment).Find(config, repo);
        List<SetupStep> steps =
        [
            SetupStep.Tell($"Repository: {choice.WorkTree} (found by {choice.Origin})"),
        ];
        foreach (
            var folder in new[] { paths.ConfigFolder, paths.LogFolder }.Where(f =>
                !Directory.Exists(f)
            )
        )
        {
            steps.Add(
                new(
                    $"Made the folder {folder}",
                    $"Would make the folder {folder}",
                    () => PrivateFolder.Create(folder)
                )
            );
        }

        steps.Add(isThere ? Extend(file, config, choice) : Write(file, choice));
        return steps;
    }

    private static SetupStep Write(string file, RepositoryChoice choice) =>
        new(
            $"Wrote {file}",
            $"Would write {file}",
            () =>
            {
                PlainFile.Create(file);
                Append(file, ConfigTemplate.For(choice.WorkTree));
            }
        );

    /// <summary>What stands in a person's file stays; the repository is added where nothing else would name it later.</summary>
    private static SetupStep Extend(string file, LoadedConfig config, RepositoryChoice choice)
    {
        if (config.Settings.DotfilesDir is not null || config.Settings.GitDir is not null)
            return SetupStep.Tell($"{file} is there already: left as it is");
        return ConfigAddition.For(ConfigText.Read(file), choice.WorkTree) is { } addition
            ? new(
                $"Added dotfiles_dir to {file}",
                $"Would add dotfiles_dir to {file}",
                () => Append(file, addition)
            )
            : SetupStep.Tell(
                $"{file} is there already: left as it is; add this line to it: dotfiles_dir: {choice.WorkTree}"
            );
    }

    /// <summary>At the end and through a link, so that a file in a repository stays the same file.</summary>
    private static void Append(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }

    private static void Do(SetupStep step)
    {
        try
        {
            step.Act();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ConfigException("The configuration could not be written")
            {
                Code = "config-unwritable",
                Details = [fault.Message],
                Causes = ["The folder belongs to another user or is read-only", "The disk is full"],
                Run = ["ls -ld ~/.config ~/.config/home-sync"],
            };
        }
    }
}

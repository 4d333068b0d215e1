using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Configuration;

/// <summary>
/// Finds the repository (legacy contract, "Files"): what somebody named wins and must be there;
/// only when nobody named one are the usual places looked at. Git isn't asked.
/// </summary>
/// <param name="paths">The usual places.</param>
/// <param name="environment">The process's environment.</param>
public sealed class RepositoryFinder(
    UserPaths paths,
    IReadOnlyDictionary<string, string> environment
)
{
    private static readonly string[] Variables = ["DOTFILES_DIR", "DOTFILES_ROOT"];

    private readonly PathBase shell = PathBase.OfShell(paths);

    /// <summary>The repository, from the strongest source that names one.</summary>
    /// <param name="config">The loaded configuration.</param>
    /// <param name="repo">What <c>--repo</c> says, or null.</param>
    /// <exception cref="ConfigException">Code <c>no-repository</c>: none was found, or the named folder isn't there.</exception>
    public RepositoryChoice Find(LoadedConfig config, string? repo = null) =>
        OfShell(repo)
        ?? OfFile(config)
        ?? Usual()
        ?? throw NoRepository.Anywhere(paths, config.FilePath);

    private RepositoryChoice? OfShell(string? repo)
    {
        if (repo is not null)
            return new(Existing(repo, "--repo"), null, "--repo");
        foreach (var variable in Variables)
        {
            if (environment.GetValueOrDefault(variable) is { Length: > 0 } folder)
                return new(Existing(folder, $"${variable}"), null, $"${variable}");
        }
        return null;
    }

    private RepositoryChoice? OfFile(LoadedConfig config)
    {
        var (settings, file) = (config.Settings, config.FilePath);
        if (settings is { GitDir: { } git, WorkTree: { } work })
        {
            return new(
                Existing(work, $"work_tree in {file}"),
                Existing(git, $"git_dir in {file}"),
                $"git_dir and work_tree in {file}"
            );
        }
        var origin = $"dotfiles_dir in {file}";
        return settings.DotfilesDir is { } folder
            ? new(Existing(folder, origin), null, origin)
            : null;
    }

    private RepositoryChoice? Usual()
    {
        if (LegacyProgram.RepositoryOf(paths) is { } legacy && IsRepository(legacy))
            return new(legacy, null, $"the link {paths.Binary}");
        foreach (var folder in paths.UsualRepositories)
        {
            if (IsRepository(folder))
                return new(folder, null, "a usual place");
        }
        return null;
    }

    private string Existing(string folder, string origin)
    {
        if (folder.Length == 0)
            throw NoRepository.Named(origin, "an empty path");
        var path = shell.Resolve(folder);
        if (Directory.Exists(path))
            return path;
        throw NoRepository.Named(
            origin,
            Path.Exists(path) ? $"{path}, which isn't a folder" : $"{path}, which isn't there"
        );
    }

    private static bool IsRepository(string folder) => Path.Exists(Path.Combine(folder, ".git"));
}

using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Configuration;

/// <summary>The errors for a repository that can't be found.</summary>
internal static class NoRepository
{
    private const string Code = "no-repository";

    /// <param name="origin">Who named it.</param>
    /// <param name="what">What was named, and what is wrong with it.</param>
    public static ConfigException Named(string origin, string what) =>
        new($"The repository can't be used: {origin} names {what}")
        {
            Code = Code,
            Where = [("Named by", origin)],
            Causes =
            [
                "The path was mistyped, or the folder was moved",
                "The repository isn't cloned on this machine yet",
            ],
            Run = ["home-sync setup --clone URL FOLDER", "home-sync --repo FOLDER status"],
        };

    /// <param name="paths">The usual places.</param>
    /// <param name="file">The configuration file, or null.</param>
    public static ConfigException Anywhere(UserPaths paths, string? file) =>
        new("No repository was found")
        {
            Code = Code,
            Details =
            [
                "--repo: not given",
                "$DOTFILES_DIR, $DOTFILES_ROOT: not set",
                File(paths, file),
                Program(paths),
                .. paths.UsualRepositories.Select(Folder),
            ],
            Causes =
            [
                "Your dotfiles aren't in a git repository yet",
                "They are somewhere else: name the folder with --repo or dotfiles_dir",
            ],
            Run = ["home-sync setup --clone URL", "home-sync setup --init"],
        };

    private static string File(UserPaths paths, string? file) =>
        file is not null ? $"{file}: holds no dotfiles_dir, nor git_dir and work_tree"
        : Path.Exists(paths.ConfigFile) ? $"{paths.ConfigFile}: can't be used"
        : $"{paths.ConfigFile}: isn't there";

    private static string Program(UserPaths paths) =>
        LegacyProgram.RepositoryOf(paths) is { } folder
            ? $"{paths.Binary}: leads into {folder}, which has no .git"
            : $"{paths.Binary}: isn't a link into a repository";

    private static string Folder(string folder) =>
        Directory.Exists(folder) ? $"{folder}: has no .git" : $"{folder}: isn't there";
}

namespace HomeSync.Core.Configuration;

/// <summary>Where the repository is.</summary>
internal static class RepositoryKeys
{
    /// <summary>The key that <c>setup</c> writes.</summary>
    public const string DotfilesDir = "dotfiles_dir";

    public const string GitDir = "git_dir";

    public const string WorkTree = "work_tree";

    public static ConfigKey[] All() =>
        [
            ConfigKey.Of(
                DotfilesDir,
                "The repository that home-sync keeps alike on your machines.",
                "",
                PathText.Allowed,
                PathText.Parse,
                (s, path) => s with { DotfilesDir = path }
            ) with
            {
                Variables = ["DOTFILES_DIR", "DOTFILES_ROOT"],
                IsPath = true,
            },
            ConfigKey.Of(
                GitDir,
                "A bare repository whose files live elsewhere; needs work_tree beside it.",
                "",
                PathText.Allowed,
                PathText.Parse,
                (s, path) => s with { GitDir = path }
            ) with
            {
                IsPath = true,
            },
            ConfigKey.Of(
                WorkTree,
                "Where the files of git_dir live, mostly the home; needs git_dir beside it.",
                "",
                PathText.Allowed,
                PathText.Parse,
                (s, path) => s with { WorkTree = path }
            ) with
            {
                IsPath = true,
            },
        ];
}

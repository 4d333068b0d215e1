namespace HomeSync.Scenarios.Completions;

/// <summary>Lines as they are typed up to the Tab, and all that a shell then has to offer.</summary>
internal static class Lines
{
    /// <summary>The id of the operation that <see cref="Shells"/> did before.</summary>
    public const string Id = "<id>";

    public static TheoryData<string, string> All =>
        new()
        {
            { "home-sync con", "config" },
            { "home-sync sta", "status" },
            { "home-sync --quiet pus", "push" },
            { "home-sync help cre", "credentials" },
            { "home-sync h cre", "credentials" },
            { "home-sync config ", "edit get path set" },
            { "home-sync service st", "start status stop" },
            { "home-sync --config file service st", "start status stop" },
            { "home-sync c ", "" },
            { "home-sync no-such-command ", "" },
            { "home-sync config get git_", "git_dir git_timeout" },
            { "home-sync config set credentials_tools.s", "credentials_tools.sync" },
            { "home-sync config set git_dir ", "" },
            { "home-sync --con", "--config" },
            { "home-sync sync --skip", "--skip-pull --skip-push" },
            { "home-sync s --skip", "--skip-pull --skip-push" },
            { "home-sync push --skip", "" },
            { "home-sync service install --re", "--replace" },
            { "home-sync undo --f", "--files --force" },
            { "home-sync logs --level ", "DEBUG ERROR INFO WARN" },
            { "home-sync undo ", Id },
            { "home-sync undo --files --id ", Id },
            { "home-sync undo --files .zsh", ".zshrc" },
            { "home-sync undo --files .zshrc .zsh", ".zshrc" },
            { "home-sync undo --id x 2", "" },
            { "home-sync allow .zsh", ".zshrc" },
            { "home-sync allow .zshrc .zsh", "" },
            { "home-sync --config .zsh", ".zshrc" },
            { "home-sync --config=.zsh", ".zshrc" },
            { "home-sync status --repo fol", "folder" },
            { "home-sync version ", "" },
        };
}

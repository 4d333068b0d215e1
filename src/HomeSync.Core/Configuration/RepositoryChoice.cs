namespace HomeSync.Core.Configuration;

/// <summary>The repository a command works on.</summary>
/// <param name="WorkTree">The folder with its files, absolute; it exists.</param>
/// <param name="GitDir">Git's folder when it isn't the work tree's own <c>.git</c>, absolute; it exists.</param>
/// <param name="Origin">Who named it, for messages: <c>--repo</c>, <c>$DOTFILES_DIR</c>, <c>dotfiles_dir in FILE</c>.</param>
public sealed record RepositoryChoice(string WorkTree, string? GitDir, string Origin);

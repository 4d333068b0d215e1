using HomeSync.Core.Configuration;
using HomeSync.Core.Git;

namespace HomeSync.Core.FirstRun;

/// <summary>The repository of the machine, which may be still to come.</summary>
/// <param name="Choice">Where it is, or will be.</param>
/// <param name="CloneFrom">Where it is to be cloned from.</param>
/// <param name="IsNew">Whether it is to be started.</param>
internal sealed record SetupRepository(RepositoryChoice Choice, string? CloneFrom, bool IsNew)
{
    public string Folder => Choice.WorkTree;

    /// <summary>Where git finds it, once it is there.</summary>
    public RepositoryPlace Place =>
        new(Folder, Choice.GitDir ?? Path.Combine(Folder, ".git"), Choice.GitDir is not null);

    /// <summary>Whether it is on this machine already.</summary>
    public bool IsThere => CloneFrom is null && !IsNew;
}

using HomeSync.Core.Platform;

namespace HomeSync.Core.Configuration;

/// <summary>The bash tool, installed as a link into the repository that it keeps.</summary>
internal static class LegacyProgram
{
    private const string InRepository = "/bin/core/home-sync";

    /// <summary>
    /// The folder two levels above what the installed program really is, when that is
    /// <c>bin/core/home-sync</c>; null otherwise. Also when <c>~/.local/bin</c> is the link, as stow makes it.
    /// </summary>
    public static string? RepositoryOf(UserPaths paths) =>
        RealPath.Of(paths.Binary) is { } program
        && program.EndsWith(InRepository, StringComparison.Ordinal)
            ? program[..^InRepository.Length]
            : null;
}

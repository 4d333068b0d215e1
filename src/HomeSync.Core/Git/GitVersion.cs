using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>git's version, asked for only when a call fails the way an old git fails.</summary>
internal static class GitVersion
{
    /// <summary>The first with all that is used here; macOS ships 2.39.</summary>
    public static readonly Version Oldest = new(2, 38);

    /// <exception cref="Errors.GitException">This git is too old.</exception>
    public static void ExplainIfTooOld(Finished finished, Func<Finished> askVersion)
    {
        const int usageError = 129;
        var looksOld =
            finished.ExitCode == usageError
            || (
                !finished.Succeeded
                && finished.ErrorText.Contains("is not a git command", StringComparison.Ordinal)
            );
        if (looksOld && Parse(askVersion().Text) is { } version && version < Oldest)
            throw GitErrors.TooOld(version);
    }

    /// <summary>Reads <c>git version 2.39.5 (Apple Git-154)</c>.</summary>
    internal static Version? Parse(string text)
    {
        var word =
            text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(2) ?? "";
        var numbers = word.Split('.').TakeWhile(n => int.TryParse(n, out _)).Take(3);
        return Version.TryParse(string.Join('.', numbers), out var version) ? version : null;
    }
}

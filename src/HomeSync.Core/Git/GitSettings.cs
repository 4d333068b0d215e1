namespace HomeSync.Core.Git;

/// <summary>What the user's git configuration says of what a sync needs to know more than once; git is asked once.</summary>
internal sealed class GitSettings(GitProgram git)
{
    private const string Asked =
        @"^(commit\.gpgsign|core\.ignorecase|core\.hookspath|gc\.packrefs|status\.showuntrackedfiles|hook\..*)$";

    private Dictionary<string, string?>? answer;

    /// <summary>Asks now what will be asked for later.</summary>
    /// <exception cref="Errors.GitException">git couldn't tell.</exception>
    public void Ask(CancellationToken cancelled) => All(cancelled);

    /// <summary>Whether commits are signed.</summary>
    public bool Signs(CancellationToken cancelled) => IsOn("commit.gpgsign", cancelled);

    /// <summary>Whether the file system takes names that differ only in case for the same.</summary>
    public bool IgnoresCase(CancellationToken cancelled) => IsOn("core.ignorecase", cancelled);

    /// <summary>Whether refs may be packed; nobody says so, it is the default.</summary>
    public bool PacksRefs(CancellationToken cancelled) =>
        !All(cancelled).ContainsKey("gc.packrefs") || IsOn("gc.packrefs", cancelled);

    /// <summary>Whether git is told not to look for files that it doesn't track, such as all else in a home.</summary>
    public bool HidesUntracked(CancellationToken cancelled) =>
        All(cancelled).GetValueOrDefault("status.showuntrackedfiles") is "no" or "false" or "off";

    /// <summary>Where hooks are, as it is written; null for the usual place.</summary>
    public string? HooksPath(CancellationToken cancelled) =>
        All(cancelled).GetValueOrDefault("core.hookspath");

    /// <summary>Whether some hooks are commands of the configuration and no files (git-hook(1)).</summary>
    public bool HasHookCommands(CancellationToken cancelled) =>
        All(cancelled).Keys.Any(key => key.StartsWith("hook.", StringComparison.Ordinal));

    /// <summary>As git-config(1) reads a boolean.</summary>
    private bool IsOn(string key, CancellationToken cancelled) =>
        All(cancelled).TryGetValue(key, out var value)
        && value?.ToLowerInvariant()
            is not ("false" or "no" or "off" or "" or "0" or "00" or "0k" or "0m" or "0g");

    private Dictionary<string, string?> All(CancellationToken cancelled)
    {
        if (answer is not null)
            return answer;
        var read = new Dictionary<string, string?>(StringComparer.Ordinal);
        var call = new GitCall("config", "-z", "--get-regexp", Asked);
        var finished = git.Try(call, cancelled);
        // 1 only says that none is set (git-config(1)). A git that couldn't tell mustn't pass for that:
        // commits would go unsigned, and past their hooks.
        if (finished is not { ExitCode: 0 or 1, LimitReached: false })
            throw git.Failed(call, finished);
        foreach (var entry in NulFields.Of(finished.Output))
        {
            // A key alone has no line end behind it, and is true. The last one counts.
            var parts = entry.Split('\n', 2);
            read[parts[0]] = parts.Length > 1 ? parts[1] : null;
        }
        return answer = read;
    }
}

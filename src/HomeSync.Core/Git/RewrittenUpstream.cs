using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>
/// Tells a rewritten remote history from one that merely went on. git notes in the tracking ref's log
/// where the remote's branch was; what it had then and hasn't now was taken out of it over there.
/// </summary>
internal sealed class RewrittenUpstream(GitProgram git)
{
    private const int MostEntries = 1000;
    private const StringSplitOptions NoneEmpty = StringSplitOptions.RemoveEmptyEntries;

    /// <summary>The commits of ours that the upstream hasn't and never had, as far as is known here.</summary>
    /// <param name="upstream">The upstream.</param>
    /// <param name="there">The commit it is at.</param>
    /// <param name="tip">Our branch's commit.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <param name="objects">A further folder of objects, for a dry run.</param>
    /// <exception cref="Errors.GitException">git can't tell.</exception>
    public IReadOnlySet<string> NeverSent(
        Upstream upstream,
        string there,
        string tip,
        CancellationToken cancelled,
        string? objects = null
    )
    {
        var known = Known(upstream, tip, cancelled).Append(there).Distinct();
        string[] range = [tip, .. known.Select(commit => $"^{commit}")];
        var call = new GitCall("rev-list", "--ignore-missing", "--stdin")
        {
            Work = GitWork.Heavy,
            ObjectFolder = objects,
            Input = stream => stream.Write(ByteText.Encode(string.Join('\n', range) + "\n")),
        };
        return git.Ask(call, cancelled)
            .Text.Split('\n', NoneEmpty)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The commits of ours that the upstream had once and has no more, newest first.</summary>
    /// <remarks>
    /// Only what came after the point where both parted: whoever merged the new history has seen what
    /// became of the old one, and decided.
    /// </remarks>
    /// <param name="tip">Our branch's commit.</param>
    /// <param name="fork">Where both histories part, by <see cref="Ancestry.ForkOf"/>.</param>
    /// <param name="neverSent">By <see cref="NeverSent"/>.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public IReadOnlyList<string> Lost(
        string tip,
        string fork,
        IReadOnlySet<string> neverSent,
        CancellationToken cancelled
    )
    {
        var call = new GitCall("rev-list", "--ancestry-path", $"{fork}..{tip}", "--")
        {
            Work = GitWork.Heavy,
        };
        var ours = git.Ask(call, cancelled).Text.Split('\n', NoneEmpty);
        return [.. ours.Where(commit => !neverSent.Contains(commit))];
    }

    /// <summary>Every place where the upstream is known to have been.</summary>
    private IEnumerable<string> Known(Upstream upstream, string tip, CancellationToken cancelled)
    {
        var reference = upstream.TrackingRef;
        string[] log = ["log", "--walk-reflogs", "--format=%H", $"-{MostEntries}", reference, "--"];
        // The log's lines tell where the ref went; only this also knows where it was before the first.
        string[] forkPoint = ["merge-base", "--fork-point", reference, tip];
        var (places, first) = Together.Do(
            () => Lines(log, cancelled),
            () => Lines(forkPoint, cancelled)
        );
        return places.Concat(first);
    }

    /// <summary>An answer's lines; none where git has no answer.</summary>
    private string[] Lines(string[] question, CancellationToken cancelled) =>
        git.Try(new GitCall(question) { Work = GitWork.Heavy }, cancelled)
            .Text.Split('\n', NoneEmpty);
}

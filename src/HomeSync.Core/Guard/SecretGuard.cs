using System.Text;
using HomeSync.Core.Configuration;
using HomeSync.Core.Git;

namespace HomeSync.Core.Guard;

/// <summary>
/// Looks for secrets in what is about to be committed or sent: in contents as git keeps them, so what a
/// filter encrypts is no secret. What was there before isn't new, and what the user allowed is let pass.
/// </summary>
internal sealed class SecretGuard(GitProgram git, Repository repository)
{
    private readonly Trees trees = new(git);
    private readonly ContentScan scan = new(git);
    private readonly HashSet<string> clean = new(StringComparer.Ordinal);

    /// <summary>What a commit of these changes would bring in.</summary>
    public List<Suspect> In(
        IReadOnlyList<TreeChange> changes,
        GuardPolicy policy,
        CancellationToken cancelled
    )
    {
        var moved = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (change.IsDeletion)
                moved.Add(change.OldId);
        }
        var contents = new List<GuardedContent>();
        foreach (var change in changes)
        {
            if (change.HasContent && !moved.Contains(change.NewId))
                contents.Add(new(change.Path, change.NewId, change.OldContent));
        }
        return In(contents, () => OldContents(changes), policy, cancelled);
    }

    /// <summary>What is in commits that a remote hasn't, as far as is known here.</summary>
    /// <param name="tip">The last of them.</param>
    /// <param name="upstream">What the remote's branch is at; null when there is none yet.</param>
    /// <param name="remote">The remote.</param>
    /// <param name="policy">What is wanted.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public List<Suspect> Unsent(
        string tip,
        string? upstream,
        string remote,
        GuardPolicy policy,
        CancellationToken cancelled
    )
    {
        if (policy == GuardPolicy.Off)
            return [];
        var fresh = repository.Ancestry.NewContents(tip, upstream, remote, cancelled);
        var contents = fresh.Select(f => new GuardedContent(f.Path, f.Id, OldId: null)).ToList();
        IReadOnlyList<TreeChange>? changes = null;
        IReadOnlyList<TreeChange> Changes() =>
            changes ??= upstream is null ? [] : repository.Files.Changes(upstream, tip, cancelled);
        return In(
            contents,
            () => OldContents(Changes()),
            policy,
            cancelled,
            content => upstream is null ? null : BlobAt(upstream, content.Path, cancelled)
        );
    }

    /// <param name="contents">What is to be looked at.</param>
    /// <param name="replaced">Finds all that goes where they come: what was moved, or moved and edited, isn't new.</param>
    /// <param name="policy">What is wanted.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <param name="before">Finds what was there before, where that isn't known yet.</param>
    /// <param name="objects">A further folder of objects, for a dry run.</param>
    public List<Suspect> In(
        IReadOnlyList<GuardedContent> contents,
        Func<IEnumerable<string>> replaced,
        GuardPolicy policy,
        CancellationToken cancelled,
        Func<GuardedContent, string?>? before = null,
        string? objects = null
    )
    {
        var suspects = new List<Suspect>();
        if (policy == GuardPolicy.Off)
            return suspects;
        var unknown = new List<GuardedContent>();
        foreach (var content in contents)
        {
            if (content.Target is not null || !IsKnown(content))
                unknown.Add(content);
        }
        if (unknown.Count == 0)
            return suspects;
        var found = scan.Of(unknown, objects, cancelled);
        AllowList? allowed = null;
        HashSet<string>? gone = null;
        for (var i = 0; i < unknown.Count; i++)
        {
            if (found[i].Count == 0)
            {
                if (unknown[i].Target is null)
                    clean.Add(unknown[i].Id);
                continue;
            }
            allowed ??= AllowList.Of(repository.Place);
            var old = (unknown[i].OldId ?? before?.Invoke(unknown[i])) is { } id
                ? trees.Content(id, cancelled)
                : [];
            foreach (var finding in found[i])
            {
                if (
                    old.AsSpan().IndexOf(finding.Match) < 0
                    && !allowed.Holds(unknown[i].Path, finding.Rule)
                    && !(gone ??= Matches(replaced(), cancelled)).Contains(Key(finding))
                )
                {
                    suspects.Add(Suspicion(unknown[i], finding, policy));
                }
            }
        }
        return suspects;
    }

    private static Suspect Suspicion(GuardedContent content, Finding finding, GuardPolicy policy) =>
        new(
            content.Path,
            finding.Line,
            finding.Rule,
            finding.Certain && policy == GuardPolicy.Error
        );

    private static IEnumerable<string> OldContents(IReadOnlyList<TreeChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.OldContent is { } id)
                yield return id;
        }
    }

    private bool IsKnown(GuardedContent content) =>
        content.Id == content.OldId || clean.Contains(content.Id);

    private string? BlobAt(string tree, string path, CancellationToken cancelled) =>
        trees.Entry(tree, path, cancelled) is { IsContent: true } entry ? entry.Id : null;

    /// <summary>What is found in contents that were there before.</summary>
    private HashSet<string> Matches(IEnumerable<string> ids, CancellationToken cancelled)
    {
        var matches = new HashSet<string>(StringComparer.Ordinal);
        foreach (var findings in scan.Of([.. ids], null, cancelled))
        {
            foreach (var finding in findings)
                matches.Add(Key(finding));
        }
        return matches;
    }

    private static string Key(Finding finding) => Encoding.Latin1.GetString(finding.Match);
}

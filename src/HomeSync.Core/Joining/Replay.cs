using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Joining;

/// <summary>
/// Rebases beside the repository: each commit that only this machine has is replayed on the upstream,
/// in the object database, with its author, date and message. One whose change the upstream has
/// already is dropped.
/// </summary>
/// <param name="commits">Makes commits.</param>
/// <param name="merges">Merges trees.</param>
/// <param name="messageFile">A path of ours for messages.</param>
/// <param name="signs">Whether the user's git signs commits.</param>
internal sealed class Replay(Commits commits, Merges merges, string messageFile, bool signs)
{
    /// <returns>Null when a commit and the upstream changed the same things, or one is a merge itself.</returns>
    public Joined? Onto(string upstream, string tip, CancellationToken cancelled)
    {
        var picks = merges.Unpublished(tip, upstream, cancelled);
        var read = merges.Read([upstream, .. picks], cancelled);
        if (read.Skip(1).Any(commit => commit.Parents.Count > 1))
            return null;
        var (at, above, count) = (upstream, read[0].Tree, 0);
        // The first one's parent is where both parted, so git finds it by itself.
        var report = picks.Count == 0 ? null : merges.Of(upstream, picks[0], cancelled);
        for (var i = 0; report is not null; i++)
        {
            if (!report.IsClean)
                return null;
            var (commit, tree) = (read[i + 1], report.Tree);
            MergeReport? Next() =>
                i + 1 < picks.Count ? Pick(picks[i + 1], read[i + 2], tree, cancelled) : null;
            if (tree == above && !IsEmpty(commit, cancelled))
            {
                report = Next();
                continue;
            }
            // The next one goes on from the tree, whatever becomes of the commit.
            (at, report) = Together.Do(() => Copy(commit, tree, at, cancelled), Next);
            (above, count) = (tree, count + 1);
        }
        return new Joined("rebase", at, count) { Tree = above };
    }

    /// <summary>
    /// The commit's change on another tree: a merge whose common ancestor is the commit's parent, by a
    /// commit made for it that nobody keeps. (merge-tree takes no merge base before git 2.40.)
    /// </summary>
    private MergeReport Pick(
        string pick,
        RawCommit commit,
        string above,
        CancellationToken cancelled
    )
    {
        var carrier = commits.Carrier(above, commit.Parents[0], cancelled);
        return merges.Of(carrier, pick, cancelled);
    }

    private bool IsEmpty(RawCommit commit, CancellationToken cancelled) =>
        merges.Read([commit.Parents[0]], cancelled)[0].Tree == commit.Tree;

    private string Copy(RawCommit commit, string tree, string parent, CancellationToken cancelled)
    {
        File.WriteAllBytes(messageFile, ByteText.Encode(commit.Message));
        return commits.Create(
            tree,
            [parent],
            messageFile,
            new CommitTerms
            {
                Signed = commit.IsSigned || signs,
                Encoding = commit.Encoding,
                Author = (commit.Author.Name, commit.Author.Mail, commit.AuthorDate),
            },
            cancelled
        );
    }
}

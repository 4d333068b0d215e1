using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Merges in the object database, beside index and files.</summary>
internal sealed class Merges(GitProgram git)
{
    /// <summary>Merges two commits from where they parted.</summary>
    /// <exception cref="GitException">git can't: the histories are unrelated, or an object is missing.</exception>
    public MergeReport Of(string ours, string theirs, CancellationToken cancelled)
    {
        var call = new GitCall("merge-tree", "--write-tree", "-z", ours, theirs)
        {
            Work = GitWork.Heavy,
            Durable = true,
        };
        var finished = git.Try(call, cancelled);
        // 1 says that there are conflicts (git-merge-tree(1), "Exit status").
        return finished is { LimitReached: false, ExitCode: 0 or 1 }
            ? MergeTreeParser.Parse(finished.Output)
            : throw git.Failed(call, finished);
    }

    /// <summary>The renames between two trees, as git finds them when it merges.</summary>
    public IReadOnlyList<(string From, string To)> Renames(
        string from,
        string to,
        CancellationToken cancelled
    )
    {
        string[] options = ["-r", "-z", "--find-renames", "--diff-filter=R", "--name-status"];
        var call = new GitCall(["diff-tree", .. options, from, to, "--"]) { Work = GitWork.Heavy };
        var fields = NulFields.Of(git.Ask(call, cancelled).Output);
        return [.. fields.Chunk(3).Where(c => c.Length == 3).Select(c => (c[1], c[2]))];
    }

    /// <summary>Commits as they are stored, all read by one git.</summary>
    /// <exception cref="GitException">One is missing.</exception>
    public IReadOnlyList<RawCommit> Read(IReadOnlyList<string> commits, CancellationToken cancelled)
    {
        var call = new GitCall("cat-file", "--batch")
        {
            Input = stream => stream.Write(ByteText.Encode(string.Join('\n', commits) + "\n")),
        };
        var finished = git.Ask(call, cancelled);
        return CommitBatch.Parse(finished.Output) ?? throw git.Failed(call, finished);
    }

    /// <summary>The commits that one has and the other hasn't, the oldest first.</summary>
    public IReadOnlyList<string> Unpublished(
        string tip,
        string upstream,
        CancellationToken cancelled
    )
    {
        // Not --cherry-pick: to that, changes that differ in white space alone are the same.
        var call = new GitCall("rev-list", "--reverse", "--topo-order", tip, $"^{upstream}", "--")
        {
            Work = GitWork.Heavy,
        };
        return git.Ask(call, cancelled).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

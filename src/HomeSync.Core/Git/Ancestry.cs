using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Questions about how commits hang together.</summary>
internal sealed class Ancestry(GitProgram git)
{
    /// <summary>How many commits each of two has that the other hasn't.</summary>
    public (int Left, int Right) Apart(
        string left,
        string right,
        CancellationToken cancelled,
        string? objects = null
    )
    {
        var call = new GitCall("rev-list", "--left-right", "--count", $"{left}...{right}", "--")
        {
            ObjectFolder = objects,
        };
        var numbers = git.Ask(call, cancelled).Text.Trim().Split('\t');
        return (int.Parse(numbers[0], null), int.Parse(numbers[1], null));
    }

    /// <summary>How many commits lead up to one, itself included.</summary>
    public int Count(string commit, CancellationToken cancelled) =>
        int.Parse(
            git.Ask(new GitCall("rev-list", "--count", commit, "--"), cancelled).Text.Trim(),
            null
        );

    /// <summary>How many commits lead from one to another.</summary>
    /// <param name="from">Not counted, nor what leads up to it.</param>
    /// <param name="to">The last one.</param>
    /// <param name="andNotRemote">Leave out those that a remote has, as far as is known here.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public int CountFrom(string from, string to, bool andNotRemote, CancellationToken cancelled)
    {
        string[] remotes = andNotRemote ? ["--not", "--remotes"] : [];
        var call = new GitCall(["rev-list", "--count", to, $"^{from}", .. remotes, "--"]);
        return int.Parse(git.Ask(call, cancelled).Text.Trim(), null);
    }

    /// <summary>The files that commits hold and a remote hasn't, as far as is known here: object and name.</summary>
    /// <param name="tip">The last of the commits.</param>
    /// <param name="upstream">What the remote's branch is at; null when there is none yet.</param>
    /// <param name="remote">The remote.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public IReadOnlyList<(string Id, string Path)> NewContents(
        string tip,
        string? upstream,
        string remote,
        CancellationToken cancelled
    )
    {
        string[] known = upstream is null ? [] : [$"^{upstream}"];
        string[] blobs = ["--filter=object:type=blob", "--filter-provided-objects"];
        var call = new GitCall([
            "rev-list",
            "--objects",
            .. blobs,
            tip,
            .. known,
            "--not",
            $"--remotes={remote}",
        ])
        {
            Work = GitWork.Heavy,
            SeesOriginals = true,
        };
        var found = new List<(string, string)>();
        foreach (var line in git.Ask(call, cancelled).Text.Split('\n'))
        {
            if (line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
                found.Add((line[..space], line[(space + 1)..]));
        }
        return found;
    }

    /// <summary>Where two histories parted; null when they have nothing in common.</summary>
    /// <exception cref="Errors.GitException">git can't tell: a commit is missing, or it took too long.</exception>
    public string? ForkOf(
        string one,
        string other,
        CancellationToken cancelled,
        string? objects = null
    )
    {
        var call = new GitCall("merge-base", one, other) { ObjectFolder = objects };
        var finished = git.Try(call, cancelled);
        // 1 alone says that there is none; with words, that a commit on the way can't be read.
        return finished is { LimitReached: false, ExitCode: 1, Errors.Length: 0 } ? null
            : finished.Succeeded ? finished.Text.Split('\n')[0]
            : throw git.Failed(call, finished);
    }

    public bool IsAncestor(string commit, string of, CancellationToken cancelled) =>
        git.Try(new GitCall("merge-base", "--is-ancestor", commit, of), cancelled).Succeeded;

    /// <summary>The newest commits that one has and the other hasn't, a line each: id, author, subject.</summary>
    public IReadOnlyList<string> Commits(
        string of,
        string? without,
        int most,
        CancellationToken cancelled,
        string? objects = null
    )
    {
        const string format = "%h %an: %s";
        var call = new GitCall([
            "log",
            "-z",
            $"--format={format}",
            $"--max-count={most}",
            of,
            .. without is null ? [] : new[] { $"^{without}" },
            "--",
        ])
        {
            ObjectFolder = objects,
        };
        return [.. NulFields.Of(git.Ask(call, cancelled).Output).Select(ByteText.ForPeople)];
    }
}

using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Questions about the files of a repository: which are tracked, how they differ, what they would be as objects.</summary>
internal sealed class TrackedFiles(GitProgram git)
{
    /// <summary>The files that differ between two trees; a rename is a deletion and an addition.</summary>
    public IReadOnlyList<TreeChange> Changes(
        string from,
        string to,
        CancellationToken cancelled,
        string? objects = null
    )
    {
        var call = new GitCall(
            "diff-tree",
            "-r",
            "-z",
            "--raw",
            "--no-renames",
            "--no-abbrev",
            from,
            to,
            "--"
        )
        {
            ObjectFolder = objects,
            Work = GitWork.Heavy,
        };
        return RawDiffParser.Parse(git.Ask(call, cancelled).Output);
    }

    /// <summary>Files that git neither tracks nor ignores, folders opened up; a nested repository ends with a slash.</summary>
    public IReadOnlyList<string> UntrackedFiles(CancellationToken cancelled) =>
        NulFields.Of(
            git.Ask(
                new GitCall("ls-files", "--others", "--exclude-standard", "-z")
                {
                    Work = GitWork.Heavy,
                },
                cancelled
            ).Output
        );

    /// <summary>Gives the name of each file in the index, as it comes.</summary>
    public void EachTrackedFile(Action<string> take, CancellationToken cancelled)
    {
        var names = new NulRecords(name => take(ByteText.Decode(name)));
        var call = new GitCall("ls-files", "-z") { Work = GitWork.Heavy, Output = names.Take };
        git.Ask(call, cancelled);
    }

    /// <summary>Those of these names that are in the index.</summary>
    public IReadOnlyCollection<string> Tracked(
        IReadOnlyCollection<string> names,
        CancellationToken cancelled
    )
    {
        if (names.Count == 0)
            return [];
        var asked = names.ToHashSet(StringComparer.Ordinal);
        var tracked = new HashSet<string>(StringComparer.Ordinal);
        EachTrackedFile(
            name =>
            {
                if (asked.Contains(name))
                    tracked.Add(name);
            },
            cancelled
        );
        return tracked;
    }

    /// <summary>The files whose index entries differ from a tree.</summary>
    public IReadOnlyList<string> StagedAgainst(string tree, CancellationToken cancelled)
    {
        var call = new GitCall("diff-index", "--cached", "--name-only", "-z", tree, "--")
        {
            Work = GitWork.Heavy,
        };
        return NulFields.Of(git.Ask(call, cancelled).Output);
    }

    /// <summary>The difference between two trees in these files, as people read it.</summary>
    public string Diff(
        string from,
        string to,
        IReadOnlyList<string> names,
        CancellationToken cancelled
    )
    {
        string[] options = ["--no-color", "--no-ext-diff", "--no-textconv", "--no-renames"];
        return git.Ask(
            new GitCall(["diff", .. options, from, to, "--", .. names]) { Work = GitWork.Heavy },
            cancelled
        ).Text;
    }

    /// <summary>Those of these names that ignore rules match.</summary>
    /// <param name="names">Names from the top of the working tree.</param>
    /// <param name="indexFile">An index that doesn't hold them: tracked names are never ignored.</param>
    /// <param name="workTree">Whose <c>.gitignore</c> files count, instead of the live ones.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public HashSet<string> Ignored(
        IReadOnlyCollection<string> names,
        string indexFile,
        string? workTree,
        CancellationToken cancelled
    )
    {
        // check-ignore refuses literal names; behind "./" no colon is magic.
        var call = new GitCall("check-ignore", "-z", "--stdin")
        {
            IndexFile = indexFile,
            WorkTree = workTree,
            KnowsNoPatterns = true,
        };
        var finished = git.Try(call.WithNames(names.Select(n => $"./{n}")), cancelled);
        // 1 only says that none is ignored (git-check-ignore(1), "Exit status").
        return finished.ExitCode > 1
            ? throw git.Failed(call, finished)
            : NulFields.Of(finished.Output).Select(n => n[2..]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The ids that files of the working tree would have as objects, filters applied.</summary>
    public IReadOnlyList<string> IdsOfFiles(
        IReadOnlyCollection<string> names,
        CancellationToken cancelled,
        string? keptIn = null
    )
    {
        if (names.Count == 0)
            return [];
        string[] keep = keptIn is null ? [] : ["-w"];
        var call = new GitCall(["hash-object", .. keep, "--stdin-paths"])
        {
            ObjectFolder = keptIn,
            Work = GitWork.Heavy,
            Input = stream =>
            {
                foreach (var name in names)
                    stream.Write(ByteText.Encode(CQuoted.Of(name) + "\n"));
            },
        };
        return git.Ask(call, cancelled).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>The savepoints that a repository holds.</summary>
internal sealed class SavepointShelf(GitProgram git)
{
    /// <summary>All of them, the newest first by their names.</summary>
    public IReadOnlyList<SavepointNote> All(CancellationToken cancelled)
    {
        var call = new GitCall(
            "for-each-ref",
            "--sort=-refname",
            "--format=%(contents)%00",
            SavepointWriter.Folder
        );
        return
        [
            .. NulFields
                .Of(git.Ask(call, cancelled).Output)
                .Select(SavepointMessage.Read)
                .OfType<SavepointNote>(),
        ];
    }

    /// <summary>Only their ids, the newest first; cheap however many there are.</summary>
    public IReadOnlyList<string> Ids(CancellationToken cancelled)
    {
        string[] arguments = ["--sort=-refname", "--format=%(refname:lstrip=3)"];
        var call = new GitCall(["for-each-ref", .. arguments, SavepointWriter.Folder]);
        return git.Ask(call, cancelled).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What one saved, and what it noted as missing.</summary>
    public IReadOnlyList<SavedFile> FilesOf(SavepointNote note, CancellationToken cancelled)
    {
        var call = new GitCall("cat-file", "blob", $"{note.Reference}:{SavepointWriter.Modes}");
        return [.. NulFields.Of(git.Ask(call, cancelled).Output).Select(SavedFile.Parse)];
    }

    /// <summary>The SHA-1 or SHA-256 names of the contents it holds, by file.</summary>
    public Dictionary<string, string> BlobsOf(SavepointNote note, CancellationToken cancelled)
    {
        var call = new GitCall("ls-tree", "-r", "-z", $"{note.Reference}:{SavepointWriter.Files}");
        return git.Try(call, cancelled) is { Succeeded: true } finished
            ? NulFields
                .Of(finished.Output)
                .Select(line => line.Split('\t', 2))
                .ToDictionary(p => p[1], p => p[0].Split(' ')[2], StringComparer.Ordinal)
            : [];
    }

    /// <summary>Puts a saved file's raw bytes, with its mode, or the link at a free path of ours.</summary>
    public void Bring(string blob, SavedFile file, string path, CancellationToken cancelled)
    {
        var bytes = git.Ask(
            new GitCall("cat-file", "blob", blob) { Work = GitWork.Heavy },
            cancelled
        ).Output;
        if (file.Kind == RawKind.Link)
        {
            RawFile.MakeLink(path, ByteText.Decode(bytes));
            return;
        }
        File.WriteAllBytes(path, bytes);
        RawFile.SetMode(path, file.Mode);
    }

    /// <summary>Lets go of some; git's own maintenance frees their space in its time.</summary>
    public void Drop(IReadOnlyCollection<string> ids, CancellationToken cancelled)
    {
        if (ids.Count > 0)
        {
            git.Ask(
                new GitCall("update-ref", "--stdin", "-z").WithNames(
                    ids.SelectMany(id => new[] { $"delete {SavepointWriter.Folder}{id}", "" })
                ),
                cancelled
            );
        }
    }
}

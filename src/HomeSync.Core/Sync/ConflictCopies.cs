using System.Text;
using HomeSync.Core.Git;
using HomeSync.Core.Joining;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Sync;

/// <summary>
/// Copies of files in conflict, with both versions between markers. They are in our own folder, never in
/// the live tree (promise 2), and stay until a commit has what they hold: a person typed it.
/// </summary>
internal sealed class ConflictCopies(RepositoryPlace place, Trees trees)
{
    private const string Here = "this machine";
    private const string FreshName = "edit.new-";

    public string Folder => Path.Combine(place.OwnFolder, "edit");

    /// <summary>
    /// Where a copy is written before it is there: half of one would be taken for a person's work.
    /// Nothing is locked meanwhile, so each process has its own.
    /// </summary>
    private string Fresh => Path.Combine(place.OwnFolder, $"{FreshName}{Environment.ProcessId}");

    /// <summary>The copy of a file, made unless it is there from before; null when it can't be edited as one text.</summary>
    public ConflictCopy? Open(OpenConflict conflict, OpenFile file, CancellationToken cancelled)
    {
        var name = file.Name;
        if (!file.IsAlone || ByteText.ForPeople(name) != name)
            return null;
        if (trees.Entry(conflict.Marked, name, cancelled) is not { IsFile: true } marked)
            return null;
        var content = trees.Content(marked.Id, cancelled);
        // What git keeps of a filtered file is for its filter, not for a person.
        if (!Markers.IsText(content) || trees.IsFiltered(name, cancelled))
            return null;
        var begun = Named(content, conflict);
        var ours = trees.Entry(conflict.Ours, name, cancelled);
        var theirs = trees.Entry(conflict.There, name, cancelled);
        // Without markers it is one side's version alone, and nobody would see the other's.
        if (!HasMarkers(begun, ours, theirs, cancelled))
            return null;
        // By the versions that it is made of: once one of them changes, another copy is begun.
        var path = Path.Combine(Folder, $"{Short(ours)}-{Short(theirs)}", name);
        if (!File.Exists(path))
            Write(path, begun);
        return new ConflictCopy(name, path, ours, theirs, marked.Mode, begun);
    }

    /// <summary>Whether markers are left in a copy.</summary>
    public bool IsUnfinished(ConflictCopy copy, CancellationToken cancelled) =>
        File.Exists(copy.Path)
        && HasMarkers(File.ReadAllBytes(copy.Path), copy.Ours, copy.Theirs, cancelled);

    /// <summary>What a person made of it; a copy that they deleted says that the file is to be gone.</summary>
    public EditedFile Read(ConflictCopy copy, CancellationToken cancelled)
    {
        var (ours, theirs) = (copy.Ours?.Id ?? "", copy.Theirs?.Id ?? "");
        return File.Exists(copy.Path)
            ? new(ours, theirs, copy.Mode, trees.Keep(File.ReadAllBytes(copy.Path), cancelled))
            : new(ours, theirs, TreeChange.Absent, copy.NoObject);
    }

    /// <summary>Deletes a copy that nobody has typed anything into.</summary>
    public void DropUntouched(ConflictCopy copy)
    {
        if (File.Exists(copy.Path) && File.ReadAllBytes(copy.Path).SequenceEqual(copy.Begun))
            RawFile.Delete(copy.Path);
        DeleteEmpty(Folder);
    }

    /// <summary>Deletes the copies whose content a commit has, and their editor's backups.</summary>
    /// <returns>Whether others are left.</returns>
    public bool ClearUpTo(string commit, CancellationToken cancelled)
    {
        DropHalfWritten();
        if (!Directory.Exists(Folder))
            return false;
        foreach (var folder in Directory.GetDirectories(Folder))
        {
            foreach (var copy in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            {
                var entry = trees.Entry(commit, Path.GetRelativePath(folder, copy), cancelled);
                if (entry is null || RawBlob.IdOf(copy, entry.Id.Length) != entry.Id)
                    continue;
                RawFile.Delete(copy);
                DeleteEditorsOwn(copy);
            }
        }
        return !DeleteEmpty(Folder);
    }

    private bool HasMarkers(
        byte[] content,
        TreeEntry? ours,
        TreeEntry? theirs,
        CancellationToken cancelled
    ) => Markers.AreLeftIn(content, ContentOf(ours, cancelled), ContentOf(theirs, cancelled));

    private byte[] ContentOf(TreeEntry? version, CancellationToken cancelled) =>
        version is { IsFile: true } ? trees.Content(version.Id, cancelled) : [];

    private static string Short(TreeEntry? version) => version?.Id[..8] ?? "none";

    /// <summary>git calls the sides by the commits that it was given.</summary>
    private static byte[] Named(byte[] content, OpenConflict conflict)
    {
        var text = ByteText.Decode(content);
        return ByteText.Encode(
            new StringBuilder(text)
                .Replace($"< {conflict.Ours}", $"< {Here}")
                .Replace($"> {conflict.There}", $"> {conflict.Upstream}")
                .ToString()
        );
    }

    private void Write(string path, byte[] content)
    {
        PrivateFolder.Create(Path.GetDirectoryName(path)!);
        RawFile.Delete(Fresh);
        PlainFile.Create(Fresh);
        try
        {
            File.WriteAllBytes(Fresh, content);
            RawFile.Flush(Fresh);
            RawMove.Over(Fresh, path);
        }
        finally
        {
            RawFile.Delete(Fresh);
        }
    }

    /// <summary>Those of processes that were killed.</summary>
    private void DropHalfWritten()
    {
        if (!Directory.Exists(place.OwnFolder))
            return;
        foreach (var fresh in Directory.GetFiles(place.OwnFolder, $"{FreshName}*"))
        {
            var process = Path.GetFileName(fresh)[FreshName.Length..];
            if (!int.TryParse(process, out var number) || !OtherProcess.IsRunning(number))
                RawFile.Delete(fresh);
        }
    }

    /// <summary>Backups, undo files and the like that an editor leaves beside a file.</summary>
    private static void DeleteEditorsOwn(string copy)
    {
        var (folder, name) = (Path.GetDirectoryName(copy)!, Path.GetFileName(copy));
        foreach (var other in Directory.GetFiles(folder).Where(f => IsOf(Path.GetFileName(f))))
            RawFile.Delete(other);

        bool IsOf(string other) =>
            other == $"{name}~"
            || other == $"#{name}#"
            || other.StartsWith($".{name}.", StringComparison.Ordinal);
    }

    /// <returns>Whether nothing was in it but empty folders.</returns>
    private static bool DeleteEmpty(string folder)
    {
        if (!Directory.Exists(folder))
            return true;
        foreach (var inner in Directory.GetDirectories(folder))
            DeleteEmpty(inner);
        return RawFile.DeleteEmptyFolder(folder);
    }
}

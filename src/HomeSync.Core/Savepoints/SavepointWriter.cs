using System.Text;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>
/// Puts what a move may touch into the object database, raw: a commit under
/// <c>refs/home-sync/savepoints/</c> whose parent is HEAD and whose tree holds the files (<c>files/</c>),
/// their modes, the index's bytes, and the tracked files as git knew them (<c>tree/</c>).
/// <c>git fast-import</c> takes it all in one process, without filters; a large index is there already.
/// </summary>
internal sealed class SavepointWriter(GitProgram git, TimeProvider clock)
{
    public const string Folder = $"{OwnRefs.Folder}savepoints/";

    /// <summary>The folder in its tree with the raw files.</summary>
    public const string Files = "files";

    /// <summary>The entry in its tree that lists every name with its mode, closed by a NUL each.</summary>
    public const string Modes = "modes";

    /// <summary>
    /// Up to so many, git takes its pack apart again and compresses each object for itself
    /// (<c>fastimport.unpackLimit</c>): the pack needs no compression of its own.
    /// </summary>
    private const int FewFiles = 90;

    /// <summary>Saves, and tells what was saved of each file.</summary>
    /// <param name="note">The operation; its id is the savepoint's name.</param>
    /// <param name="files">Names from the top of the working tree; a missing one is noted as missing.</param>
    /// <param name="index">The object with the index's bytes; null to read them from the live one.</param>
    /// <param name="allRead">Called when all is read and git still writes; never where it failed before.</param>
    /// <exception cref="IOException">A file can't be read or changed while it was read.</exception>
    public Dictionary<string, RawIdentity> Save(
        SavepointNote note,
        IReadOnlyCollection<string> files,
        string? index = null,
        Action? allRead = null
    )
    {
        var saved = new Dictionary<string, RawIdentity>(StringComparer.Ordinal);
        Exception? failure = null;
        var call = new GitCall("fast-import", "--quiet", "--done", "--date-format=raw")
        {
            Work = GitWork.Heavy,
            Durable = true,
            Settings = [$"pack.compression={(files.Count < FewFiles ? 0 : 1)}"],
            Input = stream =>
            {
                // Not disposed: that would close git's input, and git's end come before the failure is noted.
                var buffered = new BufferedStream(stream, 64 * 1024);
                try
                {
                    WriteTo(buffered, note, files, index, saved);
                    buffered.Flush();
                    allRead?.Invoke();
                }
                catch (Exception e)
                    when (e is IOException or UnauthorizedAccessException
                        && e is not InputClosedException
                    )
                {
                    // Without its closing "done", git throws the whole stream away.
                    failure = e;
                }
            },
        };
        var finished = git.Try(call, CancellationToken.None);
        if (failure is not null)
            throw new IOException($"the savepoint could not be made: {failure.Message}", failure);
        return finished.Succeeded ? saved : throw git.Failed(call, finished);
    }

    private void WriteTo(
        Stream stream,
        SavepointNote note,
        IReadOnlyCollection<string> files,
        string? index,
        Dictionary<string, RawIdentity> saved
    )
    {
        var lines = new List<string>();
        var modes = new StringBuilder();
        var mark = 0;
        foreach (var name in git.Progress.Counted("Saving old files", files))
        {
            var identity = saved[name] = WriteBlob(stream, ++mark, git.Place.PathOf(name));
            var shown = CQuoted.Of($"{Files}/{name}");
            modes.Append(new SavedFile(name, identity.Kind, identity.Mode)).Append('\0');
            if (identity.Kind is RawKind.File or RawKind.Link)
            {
                lines.Add(
                    $"M {(identity.Kind == RawKind.Link ? "120000" : "100644")} :{mark} {shown}"
                );
            }
        }
        if (index is not null)
        {
            lines.Add($"M 100644 {index} index");
        }
        else if (File.Exists(git.Place.IndexFile))
        {
            WriteBlob(stream, ++mark, git.Place.IndexFile);
            lines.Add($"M 100644 :{mark} index");
        }
        PutBlob(stream, ++mark, ByteText.Encode(modes.ToString()));
        lines.Add($"M 100644 :{mark} {Modes}");
        lines.Add($"M 040000 {note.FilesTree} tree");
        if (note.StagedTree is not null)
            lines.Add($"M 040000 {note.StagedTree} staged");
        Put(stream, $"commit {note.Reference}\n");
        Put(
            stream,
            $"committer home-sync <home-sync@localhost> {clock.GetUtcNow().ToUnixTimeSeconds()} +0000\n"
        );
        var message = SavepointMessage.Of(note);
        Put(
            stream,
            $"data {ByteText.Encode(message).Length}\n{message}\nfrom {note.From}\ndeleteall\n"
        );
        foreach (var line in lines)
            Put(stream, line + "\n");
        Put(stream, "\ndone\n");
    }

    /// <summary>Streams one file, as it is, and gives its identity.</summary>
    private static RawIdentity WriteBlob(Stream stream, int mark, string path)
    {
        if (RawFile.ReadLink(path) is { } target)
        {
            var bytes = ByteText.Encode(target);
            PutBlob(stream, mark, bytes);
            return new RawIdentity(RawKind.Link, 0, Fingerprint.Of(bytes));
        }
        if (RawFile.KindOf(path) is var kind && kind != RawKind.File)
            return new RawIdentity(kind, 0, "");
        using var file = RawFile.Open(path);
        var left = RandomAccess.GetLength(file);
        Put(stream, $"blob\nmark :{mark}\ndata {left}\n");
        var fingerprint = new Fingerprint();
        var buffer = new byte[(int)Math.Clamp(left, 1, 64 * 1024)];
        for (long offset = 0; left > 0; )
        {
            var count = RandomAccess.Read(
                file,
                buffer.AsSpan(0, (int)Math.Min(left, buffer.Length)),
                offset
            );
            if (count == 0)
            {
                throw new IOException(
                    $"{ByteText.ForPeople(path)} became shorter while it was saved"
                );
            }

            fingerprint.Add(buffer.AsSpan(0, count));
            stream.Write(buffer, 0, count);
            (offset, left) = (offset + count, left - count);
        }
        Put(stream, "\n");
        return new RawIdentity(kind, (uint)File.GetUnixFileMode(file), fingerprint.ToString());
    }

    private static void PutBlob(Stream stream, int mark, byte[] bytes)
    {
        Put(stream, $"blob\nmark :{mark}\ndata {bytes.Length}\n");
        stream.Write(bytes);
        Put(stream, "\n");
    }

    private static void Put(Stream stream, string text) => stream.Write(ByteText.Encode(text));
}

using System.Text;
using HomeSync.Core.Platform;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Locking;

/// <summary>
/// Held by the daemon for as long as it runs, on a file that is never unlinked: there is one daemon, and
/// who it is can be told without trusting a number in a file.
/// </summary>
public sealed class DaemonLock : IDisposable
{
    private readonly SafeFileHandle file;
    private DaemonNote note;

    private DaemonLock(SafeFileHandle file, DaemonNote note)
    {
        (this.file, this.note) = (file, note);
        Write(note.Format());
    }

    /// <summary>Takes the lock, or waits for it.</summary>
    /// <param name="path">The lock file.</param>
    /// <param name="note">Who we are.</param>
    /// <param name="wait">Whether to wait until the one who holds it ends; only then does this call take time.</param>
    /// <returns>Null when somebody else holds it.</returns>
    /// <exception cref="IOException">The file can't be used.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder doesn't allow it.</exception>
    public static DaemonLock? Take(string path, DaemonNote note, bool wait)
    {
        PlainFile.Create(path);
        var file = PlainFile.OpenToLock(path) ?? throw new IOException("it was taken away");
        if (TryLock(file, wait))
            return new DaemonLock(file, note);
        file.Dispose();
        return null;
    }

    /// <summary>The daemon that runs now; null when none does.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static DaemonNote? Running(string path)
    {
        using var file = PlainFile.OpenToRead(path);
        return file is not null && FileLock.IsTaken(file) ? DaemonNote.Parse(Read(file)) : null;
    }

    /// <summary>Notes when the next sync will be, for whoever asks; null while one is under way.</summary>
    public void NoteNext(DateTimeOffset? next)
    {
        note = note with { Next = next };
        Write(note.Format());
    }

    /// <summary>An empty file means: ended properly.</summary>
    public void Dispose()
    {
        Write("");
        file.Dispose();
    }

    private static bool TryLock(SafeFileHandle file, bool wait)
    {
        // Whoever only looks holds it for an instant.
        for (var tries = wait ? int.MaxValue : 20; tries > 0; tries--)
        {
            if (FileLock.TryTake(file, wait))
                return true;
            if (!wait)
                Thread.Sleep(10);
        }
        return false;
    }

    private static string Read(SafeFileHandle file)
    {
        var buffer = new byte[8192];
        return Encoding.UTF8.GetString(buffer, 0, RandomAccess.Read(file, buffer, 0));
    }

    private void Write(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            RandomAccess.Write(file, bytes, 0);
            RandomAccess.SetLength(file, bytes.Length);
        }
        catch (IOException)
        {
            // A full disk: it is the lock that counts, and the text only tells of it.
        }
    }
}

using System.Text;
using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Locking;

/// <summary>
/// The lock that lets one process sync at a time: <c>flock</c> on a file that is never unlinked (a
/// file that is unlinked and made again can be locked twice, which the Python port showed).
/// </summary>
public sealed class SyncLock : IChildren, IDisposable
{
    private readonly SafeFileHandle file;
    private readonly Lock writing = new();
    private LockHolder holder;
    private int starting;

    internal SyncLock(SafeFileHandle file, LockHolder holder)
    {
        this.file = file;
        this.holder = holder;
        Write(holder.Format());
    }

    /// <summary>Who held it before and was killed, as long as nobody has dealt with what that one left.</summary>
    internal LockHolder? Killed { get; set; }

    /// <summary>Who holds a lock file now, as far as it says.</summary>
    public static LockHolder? HolderIn(string path)
    {
        try
        {
            using var file = PlainFile.OpenToRead(path);
            return file is null ? null : LockHolder.Parse(Read(file));
        }
        catch (IOException)
        {
            return null;
        }
    }

    void IChildren.Starting() => Note(1, children => children);

    void IChildren.NotStarted() => Note(-1, children => children);

    void IChildren.Started(int process) => Note(-1, children => [.. children, process]);

    void IChildren.Ended(int process) =>
        Note(0, children => [.. children.Where(c => c != process)]);

    /// <summary>An empty file means: released properly, nobody to wait for and nothing to deal with.</summary>
    public void Dispose()
    {
        lock (writing)
            Write(Killed?.Format() ?? "");
        file.Dispose();
    }

    internal static string Read(SafeFileHandle file)
    {
        var buffer = new byte[4096];
        var length = RandomAccess.Read(file, buffer, 0);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    /// <summary>Children start and end on several threads: read, changed and written as one step.</summary>
    private void Note(int more, Func<IReadOnlyList<int>, IReadOnlyList<int>> change)
    {
        lock (writing)
        {
            starting += more;
            holder = holder with { Children = change(holder.Children), IsStarting = starting > 0 };
            Write(holder.Format());
        }
    }

    private void Write(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        RandomAccess.Write(file, bytes, 0);
        RandomAccess.SetLength(file, bytes.Length);
    }
}

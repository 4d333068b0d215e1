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
    private IReadOnlyList<OpenOperation> killed;
    private OpenOperation? open;
    private Task<bool>? flushing;

    /// <summary>A child of ours was killed, and may have left what a killed operation leaves.</summary>
    private bool hasLosses;

    /// <param name="file">The locked file.</param>
    /// <param name="holder">Who holds it.</param>
    /// <param name="killed">Operations of earlier holders that were killed, as long as nobody has dealt with what they left.</param>
    internal SyncLock(SafeFileHandle file, LockHolder holder, IReadOnlyList<OpenOperation> killed)
    {
        this.file = file;
        this.holder = holder;
        this.killed = killed;
        Write(holder);
    }

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

    /// <summary>Notes that an operation begins in a repository.</summary>
    /// <param name="common">The folder that all its working trees share.</param>
    /// <returns>One that was killed there; null when none was.</returns>
    internal KilledOperation? Begin(string common)
    {
        lock (writing)
        {
            var now = File.GetLastWriteTimeUtc(file);
            open = new(now, OpenOperation.KeyOf(common));
            Write(holder);
            var here = killed.Where(operation => operation.Repository == open.Repository).ToList();
            return here.Count == 0
                ? null
                : new(here.Min(one => one.Begun), here.Max(one => one.Ended ?? now), Settle);
        }
    }

    /// <summary>Lets the disk know of the operation, should the power go; nobody needs to wait for it.</summary>
    internal void Persist() => flushing ??= Together.Begin(Flush);

    private void Settle()
    {
        lock (writing)
        {
            killed = [.. killed.Where(operation => operation.Repository != open?.Repository)];
            Write(holder);
        }
    }

    private bool Flush()
    {
        RandomAccess.FlushToDisk(file);
        return true;
    }

    void IChildren.Starting() => Note(1, children => children);

    void IChildren.NotStarted() => Note(-1, children => children);

    void IChildren.Started(int process) => Note(-1, children => [.. children, process]);

    void IChildren.Ended(int process) =>
        Note(0, children => [.. children.Where(c => c != process)]);

    void IChildren.Killed() => hasLosses = true;

    /// <summary>An empty file means: released properly, nobody to wait for and nothing to deal with.</summary>
    public void Dispose()
    {
        // Where the disk can't, nothing is lost but the note.
        flushing?.AwaitEnd();
        lock (writing)
        {
            if (open is not null && hasLosses)
            {
                Write(holder);
                var now = File.GetLastWriteTimeUtc(file);
                killed = [.. killed, open with { Ended = now }];
            }

            open = null;
            Write(null);
        }
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
            Write(holder);
        }
    }

    private void Write(LockHolder? who)
    {
        OpenOperation[] operations = open is null ? [.. killed] : [.. killed, open];
        var text =
            who is null && operations.Length == 0
                ? ""
                : (who?.Format() ?? new string('\n', LockHolder.Lines))
                    + string.Concat(operations.Select(operation => operation.Format()));
        var bytes = Encoding.UTF8.GetBytes(text);
        RandomAccess.Write(file, bytes, 0);
        RandomAccess.SetLength(file, bytes.Length);
    }
}

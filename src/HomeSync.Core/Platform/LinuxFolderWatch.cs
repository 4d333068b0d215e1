using System.ComponentModel;
using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>inotify(7), without the threads and the recursion of .NET's own watcher.</summary>
internal sealed unsafe class LinuxFolderWatch : IFolderWatch
{
    // Not IN_MODIFY: it comes with every write of a file that isn't finished yet. IN_CLOSE_WRITE comes once.
    private const uint Events =
        LibcConstants.WatchAttributes
        | LibcConstants.WatchClosedWritten
        | LibcConstants.WatchMovedFrom
        | LibcConstants.WatchMovedTo
        | LibcConstants.WatchCreated
        | LibcConstants.WatchDeleted
        | LibcConstants.WatchDeletedSelf
        | LibcConstants.WatchMovedSelf
        | LibcConstants.WatchOnlyFolders
        | LibcConstants.WatchNotUnlinked;

    /// <summary>struct inotify_event: watch, events, cookie, and the length of the name that follows.</summary>
    private const int Head = 16;

    private readonly Dictionary<string, int> watches = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> folders = [];
    private readonly byte[] buffer = new byte[16 * 1024];

    /// <exception cref="WatchLimitException">The system allows no more.</exception>
    public LinuxFolderWatch()
    {
        Descriptor = Libc.INotifyInit(
            LibcConstants.OpenCloseOnExec | LibcConstants.OpenNonBlocking
        );
        if (Descriptor < 0)
            throw Refused(Marshal.GetLastPInvokeError());
    }

    public int Descriptor { get; }

    public void Follow(IReadOnlyCollection<string> folders)
    {
        var wanted = folders.ToHashSet(StringComparer.Ordinal);
        foreach (var old in watches.Keys.Where(f => !wanted.Contains(f)).ToList())
        {
            _ = Libc.INotifyRemove(Descriptor, watches[old]);
            Forget(watches[old]);
        }
        // Also those that are watched: by now the name may lead to another folder.
        foreach (var folder in wanted)
            Add(folder);
    }

    public IReadOnlyList<FolderEvent> Take()
    {
        var happened = new List<FolderEvent>();
        while (true)
        {
            nint count;
            fixed (byte* start = buffer)
                count = Libc.Read(Descriptor, start, (nuint)buffer.Length);
            if (count <= 0)
                return happened;
            for (var rest = buffer.AsSpan(0, (int)count); rest.Length >= Head; )
            {
                var length = Head + MemoryMarshal.Read<int>(rest[12..]);
                if (Read(rest[..length]) is { } one)
                    happened.Add(one);
                rest = rest[length..];
            }
        }
    }

    public void Dispose() => _ = Libc.Close(Descriptor);

    private FolderEvent? Read(ReadOnlySpan<byte> bytes)
    {
        var watch = MemoryMarshal.Read<int>(bytes);
        var events = MemoryMarshal.Read<uint>(bytes[4..]);
        if ((events & LibcConstants.WatchOverflow) != 0)
            return FolderEvent.Lost;
        if (!folders.TryGetValue(watch, out var folder))
            return null;
        if ((events & LibcConstants.WatchIgnored) != 0)
        {
            Forget(watch);
            return null;
        }
        // It is somewhere else now, and what happens there is nothing of ours.
        if ((events & LibcConstants.WatchMovedSelf) != 0)
            _ = Libc.INotifyRemove(Descriptor, watch);
        var name = bytes[Head..];
        var end = name.IndexOf((byte)0);
        return new FolderEvent(
            end > 0 ? Path.Combine(folder, ByteText.Decode(name[..end])) : folder
        );
    }

    private void Add(string folder)
    {
        int watch;
        fixed (byte* name = ByteText.EncodeForC(folder))
            watch = Libc.INotifyAdd(Descriptor, name, Events);
        var error = Marshal.GetLastPInvokeError();
        if (watches.TryGetValue(folder, out var before) && before != watch)
        {
            _ = Libc.INotifyRemove(Descriptor, before);
            Forget(before);
        }
        if (watch >= 0)
        {
            // The same folder by another name, such as what is in one that was moved, has the same number.
            if (folders.TryGetValue(watch, out var other) && other != folder)
                watches.Remove(other);
            watches[folder] = watch;
            folders[watch] = folder;
            return;
        }
        if (error is LibcConstants.ErrorNoSpace)
            throw Refused(error);
    }

    private void Forget(int watch)
    {
        if (folders.Remove(watch, out var folder))
            watches.Remove(folder);
    }

    private static WatchLimitException Refused(int error) =>
        new(
            error == LibcConstants.ErrorNoSpace
                ? "fs.inotify.max_user_watches"
                : new Win32Exception(error).Message
        );
}

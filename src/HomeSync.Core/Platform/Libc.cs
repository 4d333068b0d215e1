using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Platform;

/// <summary>
/// Every call into libc. Variadic functions (<c>open</c> with a mode, <c>fcntl</c>) are left out on
/// purpose: on Apple's arm64 their arguments travel on the stack and a plain import passes garbage.
/// </summary>
internal static unsafe partial class Libc
{
    private const string Name = "libc";

    [LibraryImport(Name, EntryPoint = "flock", SetLastError = true)]
    public static partial int FLock(SafeFileHandle file, int operation);

    [LibraryImport(Name, EntryPoint = "open", SetLastError = true)]
    public static partial int Open(byte* path, int flags);

    [LibraryImport(Name, EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int file);

    [LibraryImport(Name, EntryPoint = "access", SetLastError = true)]
    public static partial int Access(byte* path, int rights);

    [LibraryImport(Name, EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int file, byte* buffer, nuint count);

    [LibraryImport(Name, EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int file, byte* buffer, nuint count);

    [LibraryImport(Name, EntryPoint = "fsync", SetLastError = true)]
    public static partial int FSync(int file);

    [LibraryImport(Name, EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(PollEntry* entries, nuint count, int milliseconds);

    [LibraryImport(Name, EntryPoint = "pipe2", SetLastError = true)]
    public static partial int Pipe2(int* ends, int flags);

    [LibraryImport(Name, EntryPoint = "pipe", SetLastError = true)]
    public static partial int Pipe(int* ends);

    /// <summary>Only for requests without an argument, such as FIOCLEX.</summary>
    [LibraryImport(Name, EntryPoint = "ioctl", SetLastError = true)]
    public static partial int IoCtl(int file, nuint request);

    [LibraryImport(Name, EntryPoint = "timerfd_create", SetLastError = true)]
    public static partial int TimerCreate(int clock, int flags);

    [LibraryImport(Name, EntryPoint = "timerfd_settime", SetLastError = true)]
    public static partial int TimerSet(int timer, int flags, long* time, long* before);

    [LibraryImport(Name, EntryPoint = "kqueue", SetLastError = true)]
    public static partial int KQueue();

    [LibraryImport(Name, EntryPoint = "kevent", SetLastError = true)]
    public static partial int KEvent(
        int queue,
        KEventEntry* changes,
        int changeCount,
        KEventEntry* events,
        int eventCount,
        long* timeout
    );

    [LibraryImport(Name, EntryPoint = "inotify_init1", SetLastError = true)]
    public static partial int INotifyInit(int flags);

    [LibraryImport(Name, EntryPoint = "inotify_add_watch", SetLastError = true)]
    public static partial int INotifyAdd(int watcher, byte* path, uint events);

    [LibraryImport(Name, EntryPoint = "inotify_rm_watch", SetLastError = true)]
    public static partial int INotifyRemove(int watcher, int watch);

    [LibraryImport(Name, EntryPoint = "sigaction", SetLastError = true)]
    public static partial int SignalAction(int signal, nint* action, nint* before);

    [LibraryImport(Name, EntryPoint = "malloc_trim")]
    public static partial int MallocTrim(nuint keep);

    [LibraryImport(Name, EntryPoint = "socket", SetLastError = true)]
    public static partial int Socket(int family, int type, int protocol);

    [LibraryImport(Name, EntryPoint = "sendto", SetLastError = true)]
    public static partial nint SendTo(
        int socket,
        byte* bytes,
        nuint count,
        int flags,
        byte* address,
        uint addressLength
    );

    [LibraryImport(Name, EntryPoint = "opendir", SetLastError = true)]
    public static partial nint OpenDir(byte* path);

    [LibraryImport(Name, EntryPoint = "readdir", SetLastError = true)]
    public static partial byte* ReadDir(nint folder);

    [LibraryImport(Name, EntryPoint = "closedir")]
    public static partial int CloseDir(nint folder);

    [LibraryImport(Name, EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int process, int signal);

    [LibraryImport(Name, EntryPoint = "getsid", SetLastError = true)]
    public static partial int GetSid(int process);

    [LibraryImport(Name, EntryPoint = "getppid")]
    public static partial int GetPPid();

    [LibraryImport(Name, EntryPoint = "geteuid")]
    public static partial uint GetEUid();

    [LibraryImport(Name, EntryPoint = "waitid", SetLastError = true)]
    public static partial int WaitId(int kind, uint id, byte* information, int options);

    [LibraryImport(Name, EntryPoint = "waitpid", SetLastError = true)]
    public static partial int WaitPid(int process, int* status, int options);

    [LibraryImport(Name, EntryPoint = "readlink", SetLastError = true)]
    public static partial nint ReadLink(byte* path, byte* buffer, nuint size);

    [LibraryImport(Name, EntryPoint = "symlink", SetLastError = true)]
    public static partial int SymLink(byte* target, byte* path);

    [LibraryImport(Name, EntryPoint = "chmod", SetLastError = true)]
    public static partial int ChMod(byte* path, uint mode);

    [LibraryImport(Name, EntryPoint = "mkdir", SetLastError = true)]
    public static partial int MkDir(byte* path, uint mode);

    [LibraryImport(Name, EntryPoint = "rmdir", SetLastError = true)]
    public static partial int RmDir(byte* path);

    [LibraryImport(Name, EntryPoint = "unlink", SetLastError = true)]
    public static partial int Unlink(byte* path);

    [LibraryImport(Name, EntryPoint = "link", SetLastError = true)]
    public static partial int Link(byte* path, byte* newPath);

    [LibraryImport(Name, EntryPoint = "rename", SetLastError = true)]
    public static partial int Rename(byte* from, byte* to);

    [LibraryImport(Name, EntryPoint = "renameat2", SetLastError = true)]
    public static partial int RenameAt2(
        int fromFolder,
        byte* from,
        int toFolder,
        byte* to,
        uint flags
    );

    [LibraryImport(Name, EntryPoint = "renamex_np", SetLastError = true)]
    public static partial int RenameXNp(byte* from, byte* to, uint flags);

    // posix_spawn's functions return the error number instead of setting errno.

    [LibraryImport(Name, EntryPoint = "posix_spawnp")]
    public static partial int SpawnP(
        int* process,
        byte* file,
        byte* actions,
        byte* attributes,
        byte** arguments,
        byte** environment
    );

    [LibraryImport(Name, EntryPoint = "posix_spawnattr_init")]
    public static partial int SpawnAttributesInit(byte* attributes);

    [LibraryImport(Name, EntryPoint = "posix_spawnattr_destroy")]
    public static partial int SpawnAttributesDestroy(byte* attributes);

    [LibraryImport(Name, EntryPoint = "posix_spawnattr_setflags")]
    public static partial int SpawnAttributesSetFlags(byte* attributes, short flags);

    [LibraryImport(Name, EntryPoint = "posix_spawnattr_setsigdefault")]
    public static partial int SpawnAttributesSetSignalDefaults(byte* attributes, byte* signals);

    [LibraryImport(Name, EntryPoint = "posix_spawnattr_setsigmask")]
    public static partial int SpawnAttributesSetSignalMask(byte* attributes, byte* signals);

    [LibraryImport(Name, EntryPoint = "posix_spawn_file_actions_init")]
    public static partial int SpawnActionsInit(byte* actions);

    [LibraryImport(Name, EntryPoint = "posix_spawn_file_actions_destroy")]
    public static partial int SpawnActionsDestroy(byte* actions);

    [LibraryImport(Name, EntryPoint = "posix_spawn_file_actions_adddup2")]
    public static partial int SpawnActionsDup2(byte* actions, int file, int newFile);

    [LibraryImport(Name, EntryPoint = "sigemptyset")]
    public static partial int SignalSetEmpty(byte* set);

    [LibraryImport(Name, EntryPoint = "sigaddset")]
    public static partial int SignalSetAdd(byte* set, int signal);
}

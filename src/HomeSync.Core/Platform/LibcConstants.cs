using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>libc's numbers, where they differ between Linux, macOS and their processors.</summary>
internal static class LibcConstants
{
    public const int LockExclusive = 2;
    public const int LockShared = 1;
    public const int LockNonBlocking = 4;

    public const int OpenReadOnly = 0;
    public const int OpenWriteOnly = 1;
    public const int OpenReadWrite = 2;

    public static int OpenNonBlocking => Mac ? 0x4 : 0x800;
    public static int OpenAppend => Mac ? 0x8 : 0x400;
    public static int OpenCloseOnExec => Mac ? 0x100_0000 : 0x8_0000;
    public static int OpenNoFollow =>
        Mac ? 0x100
        : Arm ? 0x8000
        : 0x2_0000;

    public const int PollIn = 1;

    public const int SocketFamilyUnix = 1;
    public const int SocketDatagram = 2;
    public static int SendWithoutWaiting => Mac ? 0x80 : 0x40;

    public const int SignalHangUp = 1;
    public const int SignalInterrupt = 2;
    public const int SignalQuit = 3;
    public const int SignalKill = 9;
    public const int SignalPipe = 13;
    public const int SignalTerminate = 15;
    public static int SignalChild => Mac ? 20 : 17;
    public static int SignalContinue => Mac ? 19 : 18;

    public const int WaitByProcess = 1;
    public const int WaitExited = 4;
    public const int WaitNoHang = 1;
    public static int WaitNoReap => Mac ? 0x20 : 0x100_0000;

    public const short SpawnSetSignalDefaults = 4;
    public const short SpawnSetSignalMask = 8;
    public static short SpawnSetSession => Mac ? (short)0x400 : (short)0x80;
    public static short SpawnCloseOnExecDefault => Mac ? (short)0x4000 : (short)0;

    /// <summary>ioctl request: close this descriptor on exec (macOS, which has no pipe2).</summary>
    public const uint MacCloseOnExec = 0x2000_6601;

    /// <summary>CLOCK_BOOTTIME: goes on while the machine sleeps, and nobody can set it (clock_gettime(2)).</summary>
    public const int ClockOfBoot = 7;

    public const short MacFilterTimer = -7;
    public const ushort MacEventAdd = 1;
    public const ushort MacEventDelete = 2;
    public const ushort MacEventOnce = 0x10;

    /// <summary>NOTE_MACH_CONTINUOUS_TIME: goes on while the machine sleeps (kqueue(2) of macOS).</summary>
    public const uint MacTimerContinuous = 0x80;

    public const uint WatchAttributes = 0x4;
    public const uint WatchClosedWritten = 0x8;
    public const uint WatchMovedFrom = 0x40;
    public const uint WatchMovedTo = 0x80;
    public const uint WatchCreated = 0x100;
    public const uint WatchDeleted = 0x200;
    public const uint WatchDeletedSelf = 0x400;
    public const uint WatchMovedSelf = 0x800;
    public const uint WatchOverflow = 0x4000;
    public const uint WatchIgnored = 0x8000;
    public const uint WatchOnlyFolders = 0x100_0000;
    public const uint WatchNotUnlinked = 0x400_0000;

    public const nint SignalIgnored = 1;

    public const int ErrorNotPermitted = 1;
    public const int ErrorNoEntry = 2;
    public const int ErrorInterrupted = 4;
    public const int ErrorNoDevice = 6;
    public const int ErrorNoFile = 9;
    public const int ErrorAccess = 13;
    public const int ErrorExists = 17;
    public const int ErrorOtherDevice = 18;
    public const int ErrorNotDirectory = 20;
    public const int ErrorInvalid = 22;
    public const int ErrorNoSpace = 28;
    public const int ErrorReadOnly = 30;
    public const int ErrorPipe = 32;
    public static int ErrorWouldBlock => Mac ? 35 : 11;
    public static int ErrorLoop => Mac ? 62 : 40;
    public static int ErrorNotSupported => Mac ? 45 : 95;
    public static int ErrorQuota => Mac ? 69 : 122;
    public static int ErrorNameTooLong => Mac ? 63 : 36;
    public static int ErrorNoCall => Mac ? 78 : 38;

    private static bool Mac => OperatingSystem.IsMacOS();

    private static bool Arm => RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
}

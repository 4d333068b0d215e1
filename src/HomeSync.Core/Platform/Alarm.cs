using System.ComponentModel;

namespace HomeSync.Core.Platform;

/// <summary>
/// A clock that can be waited for. It goes on while the machine sleeps, which the timeouts of poll(2) and
/// .NET's own timers don't: a laptop that slept over its time is told so as soon as it wakes up.
/// </summary>
internal sealed unsafe class Alarm : IDisposable
{
    private const int NanosecondsPerTick = 100;

    /// <summary>Readable once the time has come.</summary>
    public int Descriptor { get; } = Open();

    /// <summary>Sets it anew; null for never.</summary>
    public void Set(TimeSpan? time)
    {
        if (OperatingSystem.IsMacOS())
            SetOnMac(time);
        else
            SetOnLinux(time);
    }

    public void Dispose() => _ = Libc.Close(Descriptor);

    private static int Open()
    {
        var descriptor = OperatingSystem.IsMacOS()
            ? Libc.KQueue()
            : Libc.TimerCreate(LibcConstants.ClockOfBoot, LibcConstants.OpenCloseOnExec);
        // A kqueue isn't inherited by children (kqueue(2) of macOS).
        return descriptor < 0 ? throw new Win32Exception() : descriptor;
    }

    private void SetOnLinux(TimeSpan? time)
    {
        // struct itimerspec: the interval to repeat, then the first time; all zeros switch it off.
        var ticks = time is { } some ? Math.Max(some.Ticks, 1) : 0;
        var setting = stackalloc long[4];
        setting[0] = setting[1] = 0;
        setting[2] = ticks / TimeSpan.TicksPerSecond;
        setting[3] = ticks % TimeSpan.TicksPerSecond * NanosecondsPerTick;
        if (Libc.TimerSet(Descriptor, 0, setting, null) < 0)
            throw new Win32Exception();
    }

    private void SetOnMac(TimeSpan? time)
    {
        var change = new KEventEntry
        {
            Identifier = 1,
            Filter = LibcConstants.MacFilterTimer,
            Flags = LibcConstants.MacEventDelete,
        };
        // Whether there was one doesn't matter.
        _ = Libc.KEvent(Descriptor, &change, 1, null, 0, null);
        if (time is not { } some)
            return;
        change.Flags = LibcConstants.MacEventAdd | LibcConstants.MacEventOnce;
        change.FilterFlags = LibcConstants.MacTimerContinuous;
        change.Data = (nint)Math.Max(Math.Ceiling(some.TotalMilliseconds), 1);
        if (Libc.KEvent(Descriptor, &change, 1, null, 0, null) < 0)
            throw new Win32Exception();
    }
}

using System.ComponentModel;
using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>One poll(2) over everything that may happen, without a timeout: between two events it costs nothing.</summary>
internal sealed unsafe class Sleeper : ISleeper, IDisposable
{
    private readonly Pipe wakes = Pipe.Open();
    private readonly Alarm alarm = new();
    private int isWaking;

    public bool Sleep(TimeSpan? time, int descriptor)
    {
        alarm.Set(time);
        var entries = stackalloc PollEntry[3];
        entries[0] = new() { File = wakes.ReadEnd, Asked = LibcConstants.PollIn };
        entries[1] = new() { File = alarm.Descriptor, Asked = LibcConstants.PollIn };
        entries[2] = new() { File = descriptor, Asked = LibcConstants.PollIn };
        while (Libc.Poll(entries, 3, -1) < 0)
        {
            if (Marshal.GetLastPInvokeError() != LibcConstants.ErrorInterrupted)
                throw new Win32Exception();
        }
        if (entries[0].Happened != 0)
            Drain();
        return entries[1].Happened != 0;
    }

    public void Wake()
    {
        // Once is enough: a pipe that nobody empties for long would fill up, and hold whoever wakes us.
        if (Interlocked.Exchange(ref isWaking, 1) != 0)
            return;
        byte one = 1;
        _ = Libc.Write(wakes.WriteEnd, &one, 1);
    }

    public void Dispose()
    {
        wakes.Dispose();
        alarm.Dispose();
    }

    private void Drain()
    {
        var buffer = stackalloc byte[64];
        _ = Libc.Read(wakes.ReadEnd, buffer, 64);
        // In this order: whoever comes between the two has set what the one who waited looks at next.
        Volatile.Write(ref isWaking, 0);
    }
}

using System.ComponentModel;

namespace HomeSync.Core.Platform;

/// <summary>A pipe whose ends close on exec; an end that is kept is its keeper's to close.</summary>
internal sealed unsafe class Pipe : IDisposable
{
    public int ReadEnd { get; private set; }

    public int WriteEnd { get; private set; }

    /// <exception cref="Win32Exception">No descriptors are left.</exception>
    public static Pipe Open()
    {
        var ends = stackalloc int[2];
        if (OperatingSystem.IsMacOS())
        {
            if (Libc.Pipe(ends) < 0)
                throw new Win32Exception();
            _ = Libc.IoCtl(ends[0], LibcConstants.MacCloseOnExec);
            _ = Libc.IoCtl(ends[1], LibcConstants.MacCloseOnExec);
        }
        else if (Libc.Pipe2(ends, LibcConstants.OpenCloseOnExec) < 0)
        {
            throw new Win32Exception();
        }
        return new Pipe { ReadEnd = ends[0], WriteEnd = ends[1] };
    }

    /// <summary>An input that has ended before it began.</summary>
    public static Pipe Empty()
    {
        fixed (byte* path = "/dev/null\0"u8)
        {
            var end = Libc.Open(path, LibcConstants.OpenReadOnly | LibcConstants.OpenCloseOnExec);
            return new Pipe { ReadEnd = end, WriteEnd = -1 };
        }
    }

    public int KeepReadEnd()
    {
        var end = ReadEnd;
        ReadEnd = -1;
        return end;
    }

    public int KeepWriteEnd()
    {
        var end = WriteEnd;
        WriteEnd = -1;
        return end;
    }

    public void Dispose()
    {
        if (ReadEnd >= 0)
            _ = Libc.Close(KeepReadEnd());
        if (WriteEnd >= 0)
            _ = Libc.Close(KeepWriteEnd());
    }
}

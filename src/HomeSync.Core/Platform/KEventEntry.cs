using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>macOS's struct kevent (kqueue(2)).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct KEventEntry
{
    public nuint Identifier;
    public short Filter;
    public ushort Flags;
    public uint FilterFlags;
    public nint Data;
    public nint Tag;
}

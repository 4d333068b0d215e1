using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>poll(2)'s pollfd.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollEntry
{
    public int File;
    public short Asked;
    public short Happened;
}

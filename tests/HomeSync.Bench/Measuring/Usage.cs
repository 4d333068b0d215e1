using System.Runtime.InteropServices;

namespace HomeSync.Bench.Measuring;

/// <summary>The begin of <c>struct rusage</c>, getrusage(2), and room for the rest of it.</summary>
[StructLayout(LayoutKind.Sequential, Size = 256)]
internal struct Usage
{
    public nint UserSeconds;
    public nint UserMicroseconds;
    public nint SystemSeconds;
    public nint SystemMicroseconds;

    // The upper half of a Mac's 32-bit microseconds is padding.
    public readonly double Milliseconds =>
        (UserSeconds + SystemSeconds) * 1000.0
        + ((int)UserMicroseconds + (int)SystemMicroseconds) / 1000.0;
}

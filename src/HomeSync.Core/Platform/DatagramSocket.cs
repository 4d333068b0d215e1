using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Platform;

/// <summary>Sends to a local socket that another program listens on; .NET's own sockets would double the program.</summary>
/// <param name="path">The socket; <c>@name</c> is one of Linux that is in no folder (unix(7), "abstract").</param>
internal sealed unsafe class DatagramSocket(string path) : IDisposable
{
    // struct sockaddr_un (unix(7)): two bytes of family (macOS: length and family), then the path.
    private const int PathInAddress = 2;

    private SafeFileHandle? socket;

    /// <summary>Sends one datagram, or fails: never waits for a listener that is busy.</summary>
    /// <exception cref="IOException">Nobody listens, the path is too long, or the listener can't keep up.</exception>
    public void Send(ReadOnlySpan<byte> bytes)
    {
        socket ??= Open();
        var name = path.StartsWith('@')
            ? [0, .. ByteText.Encode(path[1..])]
            : ByteText.EncodeForC(path);
        var address = new byte[PathInAddress + name.Length];
        address[OperatingSystem.IsMacOS() ? 1 : 0] = LibcConstants.SocketFamilyUnix;
        name.CopyTo(address, PathInAddress);
        nint sent;
        do
        {
            fixed (
                byte* start = bytes,
                    to = address
            )
            {
                sent = Libc.SendTo(
                    (int)socket.DangerousGetHandle(),
                    start,
                    (nuint)bytes.Length,
                    LibcConstants.SendWithoutWaiting,
                    to,
                    (uint)address.Length
                );
            }
        } while (sent < 0 && Marshal.GetLastPInvokeError() == LibcConstants.ErrorInterrupted);
        if (sent < 0)
            throw new IOException($"{path}: {new Win32Exception().Message}");
    }

    public void Dispose() => socket?.Dispose();

    private static SafeFileHandle Open()
    {
        var type = LibcConstants.SocketDatagram;
        // On Linux the flag has open's number; macOS has none.
        if (OperatingSystem.IsLinux())
            type |= LibcConstants.OpenCloseOnExec;
        var file = Libc.Socket(LibcConstants.SocketFamilyUnix, type, 0);
        if (file < 0)
            throw new IOException(new Win32Exception().Message);
        if (OperatingSystem.IsMacOS())
            _ = Libc.IoCtl(file, LibcConstants.MacCloseOnExec);
        return new SafeFileHandle(file, ownsHandle: true);
    }
}

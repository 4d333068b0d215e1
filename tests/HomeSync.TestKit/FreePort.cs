using System.Net;
using System.Net.Sockets;

namespace HomeSync.TestKit;

/// <summary>A port of this computer that nobody listens at just now.</summary>
public static class FreePort
{
    /// <summary>One that nobody ever listens at (tcpmux), for a host that refuses.</summary>
    public const int Nobodys = 1;

    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

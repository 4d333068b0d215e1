using System.Net;
using System.Net.Sockets;

namespace HomeSync.TestKit;

/// <summary>
/// Hands each connection to a port of its own to somebody. On a thread: tests block, and a pool that
/// they fill would let a connection wait.
/// </summary>
internal sealed class LoopbackListener : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Action<Socket> _accepted;

    public LoopbackListener(Action<Socket> accepted)
    {
        _accepted = accepted;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        new Thread(Accept) { IsBackground = true }.Start();
    }

    public int Port { get; }

    public void Dispose() => _listener.Dispose();

    private void Accept()
    {
        try
        {
            while (true)
                _accepted(_listener.AcceptSocket());
        }
        catch (Exception error)
            when (error is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener was closed.
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace HomeSync.TestKit;

/// <summary>One client's line through a <see cref="CuttingRelay"/>.</summary>
internal sealed class RelayedConnection(Socket client, int serverPort) : IDisposable
{
    private readonly Socket _server = new(SocketType.Stream, ProtocolType.Tcp);

    /// <summary>Carries bytes both ways, on threads, until both sides end or a question says to cut.</summary>
    /// <param name="cutSent">Asked with the bytes that the client has sent so far, before they go on.</param>
    /// <param name="cutAnswer">Asked before each piece of the answer goes on.</param>
    public void Relay(Func<long, bool> cutSent, Func<bool> cutAnswer)
    {
        _server.Connect(IPAddress.Loopback, serverPort);
        new Thread(() => Copy(client, _server, cutSent)) { IsBackground = true }.Start();
        new Thread(() => Copy(_server, client, _ => cutAnswer())) { IsBackground = true }.Start();
    }

    /// <summary>Both sides get a reset instead of an orderly end.</summary>
    public void Cut()
    {
        foreach (var socket in new[] { client, _server })
            socket.Close(timeout: 0);
    }

    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
    }

    private void Copy(Socket from, Socket to, Func<long, bool> cut)
    {
        try
        {
            var buffer = new byte[16 * 1024];
            long total = 0;
            for (int count; (count = from.Receive(buffer)) > 0; )
            {
                if (cut(total += count))
                {
                    Cut();
                    return;
                }
                to.Send(buffer.AsSpan(0, count));
            }
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            Dispose(); // one of the two is gone, so the other's line ends too
        }
    }
}

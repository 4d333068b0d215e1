using System.Net;
using System.Net.Sockets;

namespace HomeSync.TestKit;

/// <summary>One client's line through a <see cref="CuttingRelay"/>.</summary>
internal sealed class RelayedConnection(Socket client, int serverPort) : IDisposable
{
    private readonly Socket _server = new(SocketType.Stream, ProtocolType.Tcp);

    /// <summary>Carries bytes both ways until both sides end or a question says to cut.</summary>
    /// <param name="cutSent">Asked with the bytes that the client has sent so far, before they go on.</param>
    /// <param name="cutAnswer">Asked before each piece of the answer goes on.</param>
    public async Task Relay(Func<long, bool> cutSent, Func<bool> cutAnswer)
    {
        try
        {
            await _server.ConnectAsync(IPAddress.Loopback, serverPort);
            await Task.WhenAll(
                Copy(client, _server, cutSent),
                Copy(_server, client, _ => cutAnswer())
            );
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // One of the two is gone, so the other's line ends too.
        }
        Dispose();
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

    private async Task Copy(Socket from, Socket to, Func<long, bool> cut)
    {
        var buffer = new byte[16 * 1024];
        long total = 0;
        for (int count; (count = await from.ReceiveAsync(buffer)) > 0; )
        {
            if (cut(total += count))
            {
                Cut();
                return;
            }
            await to.SendAsync(buffer.AsMemory(0, count));
        }
        to.Shutdown(SocketShutdown.Send);
    }
}

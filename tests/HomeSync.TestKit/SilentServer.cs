using System.Net;
using System.Net.Sockets;

namespace HomeSync.TestKit;

/// <summary>Accepts every connection and never says a word, as a firewall or a hanging host does.</summary>
public sealed class SilentServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> _connections = [];

    public SilentServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Accept();
    }

    public int Port { get; }

    /// <summary>How many connections came.</summary>
    public int Connections
    {
        get
        {
            lock (_connections)
                return _connections.Count;
        }
    }

    /// <summary>An address of a repository here; <c>git</c> needs no program to ask it, <c>ssh</c> does.</summary>
    public string Url(string scheme = "git") => $"{scheme}://127.0.0.1:{Port}/dotfiles.git";

    public void Dispose()
    {
        _listener.Dispose();
        lock (_connections)
            _connections.ForEach(connection => connection.Dispose());
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var connection = await _listener.AcceptSocketAsync();
                lock (_connections)
                    _connections.Add(connection);
            }
        }
        catch (Exception error) when (error is ObjectDisposedException or SocketException)
        {
            // The listener was closed.
        }
    }
}

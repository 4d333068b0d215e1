using System.Net;
using System.Net.Sockets;

namespace HomeSync.TestKit;

/// <summary>Accepts every connection and never says a word, as a firewall or a hanging host does.</summary>
public sealed class SilentServer : IDisposable
{
    private readonly LoopbackListener _listener;
    private readonly List<Socket> _connections = [];

    public SilentServer() => _listener = new LoopbackListener(Keep);

    public int Port => _listener.Port;

    /// <summary>How many connections came.</summary>
    public int Connections
    {
        get
        {
            lock (_connections)
                return _connections.Count;
        }
    }

    /// <summary>An address of a repository here, for git's own protocol or for ssh.</summary>
    public string Url(string scheme = "git") => $"{scheme}://127.0.0.1:{Port}/dotfiles.git";

    public void Dispose()
    {
        _listener.Dispose();
        lock (_connections)
            _connections.ForEach(connection => connection.Dispose());
    }

    private void Keep(Socket connection)
    {
        lock (_connections)
            _connections.Add(connection);
    }
}

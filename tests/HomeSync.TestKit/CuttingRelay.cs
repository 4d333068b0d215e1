using System.Net.Sockets;

namespace HomeSync.TestKit;

/// <summary>
/// Stands between a client and a server on this computer and cuts the line at the worst moment,
/// with a reset as a dropped line gives. A trigger cuts once; connections after it pass.
/// </summary>
public sealed class CuttingRelay : IDisposable
{
    private readonly LoopbackListener _listener;
    private readonly List<RelayedConnection> _connections = [];
    private readonly int _serverPort;
    private int _cuts;

    public CuttingRelay(int serverPort)
    {
        _serverPort = serverPort;
        _listener = new LoopbackListener(Accept);
    }

    /// <summary>Where clients connect instead of at the server.</summary>
    public int Port => _listener.Port;

    /// <summary>How often the line was cut.</summary>
    public int Cuts => _cuts;

    /// <summary>
    /// Cuts as soon as the client has sent so many bytes in one connection: the server never sees
    /// the rest. Push a megabyte of random bytes to be sure that it isn't done before.
    /// </summary>
    public long? CutAfterSent { get; set; }

    /// <summary>
    /// Asked before each piece of the server's answer goes to the client; true cuts. With "the
    /// remote's branch has moved" the push has arrived and the client never learns it.
    /// </summary>
    public Func<bool>? CutBeforeAnswer { get; set; }

    /// <summary>Cuts whatever is open now.</summary>
    public void Cut()
    {
        Interlocked.Increment(ref _cuts);
        foreach (var connection in Open())
            connection.Cut();
    }

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var connection in Open())
            connection.Dispose();
    }

    private bool TimeToCutSent(long bytes)
    {
        if (CutAfterSent is not { } limit || bytes < limit)
            return false;
        CutAfterSent = null;
        return true;
    }

    private bool TimeToCutAnswer()
    {
        if (CutBeforeAnswer is not { } ask || !ask())
            return false;
        CutBeforeAnswer = null;
        return true;
    }

    private List<RelayedConnection> Open()
    {
        lock (_connections)
            return [.. _connections];
    }

    private void Accept(Socket client)
    {
        var connection = new RelayedConnection(client, _serverPort);
        lock (_connections)
            _connections.Add(connection);
        try
        {
            connection.Relay(
                sent => TimeToCutSent(sent) && CutNow(),
                () => TimeToCutAnswer() && CutNow()
            );
        }
        catch (SocketException)
        {
            connection.Cut(); // the server refuses, so the relay does
        }
    }

    private bool CutNow()
    {
        Interlocked.Increment(ref _cuts);
        return true;
    }
}

namespace HomeSync.Core.Platform;

/// <summary>
/// What takes long, told on one line of a terminal that is written over, and gone when it is done.
/// Short work shows nothing.
/// </summary>
/// <param name="terminal">Where the person looks.</param>
/// <param name="clock">How long it has taken.</param>
public sealed class ProgressLine(TextWriter terminal, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly Lock turn = new();
    private long due = long.MaxValue;
    private bool isShown;

    /// <summary>Whether a line would be shown now: asked before one is put together.</summary>
    public bool IsDue => clock.GetTimestamp() >= Volatile.Read(ref due);

    /// <summary>Something begins that may take long.</summary>
    public void Begin()
    {
        lock (turn)
            Volatile.Write(ref due, After(Patience));
    }

    /// <summary>Shows how far it is, unless it is too early.</summary>
    public void Show(string text)
    {
        lock (turn)
        {
            if (!IsDue)
                return;
            Volatile.Write(ref due, After(Pace));
            isShown = true;
            // Without wrapping (DECAWM, 7l and 7h), since only one line can be written over.
            Write($"\r\e[?7l{string.Concat(text.Select(Plain))}\e[K\e[?7h");
        }
    }

    /// <summary>It is done.</summary>
    public void End()
    {
        lock (turn)
        {
            Volatile.Write(ref due, long.MaxValue);
            Clear();
        }
    }

    /// <summary>Writes something else, with this line out of its way.</summary>
    public void Aside(Action write)
    {
        lock (turn)
        {
            Clear();
            write();
        }
    }

    private void Clear()
    {
        if (!isShown)
            return;
        isShown = false;
        Write("\r\e[K");
    }

    private void Write(string text)
    {
        try
        {
            terminal.Write(text);
            terminal.Flush();
        }
        catch (IOException)
        {
            // The terminal is gone; the work goes on.
        }
    }

    private long After(TimeSpan time) =>
        clock.GetTimestamp() + (long)(time.TotalSeconds * clock.TimestampFrequency);

    /// <summary>A server's words among them; nothing but the line itself is to happen on the terminal.</summary>
    private static char Plain(char letter) => letter is >= ' ' and <= '~' ? letter : '?';
}

using System.Text;

namespace HomeSync.Core.Platform;

/// <summary>
/// What a person types on our standard input, a line at a time. Nothing of .NET's Console: it sets the
/// terminal up and takes over signals, which we leave to our children.
/// </summary>
public static unsafe class TerminalInput
{
    private const int LookAround = 100;

    /// <summary>The line, without its end; null when the input has ended.</summary>
    /// <exception cref="OperationCanceledException">We were asked to stop.</exception>
    public static string? ReadLine(CancellationToken cancelled)
    {
        var line = new List<byte>();
        while (ReadByte(cancelled) is { } next)
        {
            if (next == '\n')
                return Encoding.UTF8.GetString([.. line]);
            line.Add(next);
        }
        return line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]);
    }

    /// <summary>One at a time: what is behind the line may be for a program that we start later.</summary>
    private static byte? ReadByte(CancellationToken cancelled)
    {
        var entry = new PollEntry { File = 0, Asked = LibcConstants.PollIn };
        while (Libc.Poll(&entry, 1, LookAround) <= 0)
            cancelled.ThrowIfCancellationRequested();
        byte read;
        return Libc.Read(0, &read, 1) == 1 ? read : null;
    }
}

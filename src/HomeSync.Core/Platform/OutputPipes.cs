using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>What a child writes: both its pipes are read together, so that it never waits for room in one of them.</summary>
/// <param name="output">Where we read its output; -1 when that isn't ours.</param>
/// <param name="errors">Where we read its errors; -1 when those aren't ours.</param>
internal sealed unsafe class OutputPipes(int output, int errors) : IDisposable
{
    /// <summary>Bytes; more a pipe is not allowed to hold (pipe(7), "Pipe capacity").</summary>
    private const int LargestPipe = 1 << 20;

    private readonly MemoryStream keptOutput = new();
    private readonly MemoryStream keptErrors = new();
    private readonly byte[] buffer = new byte[16 * 1024];
    private int outputPipe = output;
    private int errorPipe = errors;

    /// <summary>Takes the output instead of its being kept.</summary>
    public Action<ReadOnlySpan<byte>>? OutputTaker { private get; init; }

    /// <summary>How much of what is kept, at the end; null for all.</summary>
    public int? KeepsLast { private get; init; }

    /// <summary>Whether nothing can come any more.</summary>
    public bool AreClosed => outputPipe < 0 && errorPipe < 0;

    public byte[] Output => keptOutput.ToArray();

    public byte[] Errors => keptErrors.ToArray();

    /// <summary>Waits at most so long and takes what is there; false when nothing came.</summary>
    public bool ReadSome(TimeSpan wait, Action<ReadOnlySpan<byte>>? errors)
    {
        var entries = stackalloc PollEntry[2];
        entries[0] = new() { File = outputPipe, Asked = LibcConstants.PollIn };
        entries[1] = new() { File = errorPipe, Asked = LibcConstants.PollIn };
        while (
            Libc.Poll(entries, 2, (int)Math.Ceiling(wait.TotalMilliseconds)) is var ready and <= 0
        )
        {
            // A signal to us, such as that this very child has ended, says nothing about its pipes.
            if (ready == 0 || Marshal.GetLastPInvokeError() != LibcConstants.ErrorInterrupted)
                return false;
        }
        var read =
            entries[0].Happened != 0
            && Take(ref outputPipe, OutputTaker is null ? keptOutput : null, OutputTaker);
        return (entries[1].Happened != 0 && Take(ref errorPipe, keptErrors, errors)) | read;
    }

    /// <summary>
    /// Takes what an ended child left, and no more than a pipe can hold: somebody else may have them too,
    /// and write for ever.
    /// </summary>
    public void ReadRest(Action<ReadOnlySpan<byte>>? errors)
    {
        var left = LargestPipe;
        while (left > 0 && !AreClosed && ReadSome(TimeSpan.Zero, errors))
            left -= buffer.Length;
    }

    public void Dispose()
    {
        Close(ref outputPipe);
        Close(ref errorPipe);
        keptOutput.Dispose();
        keptErrors.Dispose();
    }

    private bool Take(ref int pipe, MemoryStream? into, Action<ReadOnlySpan<byte>>? also)
    {
        nint count;
        fixed (byte* start = buffer)
            count = Libc.Read(pipe, start, (nuint)buffer.Length);
        if (count <= 0)
        {
            Close(ref pipe);
            return false;
        }
        into?.Write(buffer, 0, (int)count);
        if (into is not null && KeepsLast is { } most && into.Length > 2L * most)
        {
            var end = into.GetBuffer().AsSpan((int)into.Length - most, most).ToArray();
            into.SetLength(0);
            into.Write(end);
        }
        also?.Invoke(buffer.AsSpan(0, (int)count));
        return true;
    }

    private static void Close(ref int pipe)
    {
        if (pipe >= 0)
            _ = Libc.Close(pipe);
        pipe = -1;
    }
}

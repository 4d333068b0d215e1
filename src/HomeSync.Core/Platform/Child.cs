using System.ComponentModel;
using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>A running child: its pipes, its signals, its end.</summary>
internal sealed unsafe class Child : IDisposable
{
    /// <summary>Bytes; more a pipe is not allowed to hold (pipe(7), "Pipe capacity").</summary>
    private const int LargestPipe = 1 << 20;

    private static readonly TimeSpan LongWait = TimeSpan.FromMilliseconds(50);

    private readonly int process;
    private readonly bool leadsGroup;
    private readonly MemoryStream output = new();
    private readonly MemoryStream errors = new();
    private readonly byte[] buffer = new byte[16 * 1024];
    private int outputPipe;
    private int errorPipe;
    private bool exited;
    private System.Diagnostics.Stopwatch? waiting;

    private Child(int process, bool leadsGroup, int outputPipe, int errorPipe)
    {
        this.process = process;
        this.leadsGroup = leadsGroup;
        this.outputPipe = outputPipe;
        this.errorPipe = errorPipe;
    }

    public int Id => process;

    /// <summary>Takes the output instead of its being kept.</summary>
    private Action<ReadOnlySpan<byte>>? OutputTaker { get; init; }

    /// <summary>How much of what is kept, at the end; null for all.</summary>
    private int? KeepsLast { get; init; }

    /// <summary>Its number may be another process's by now.</summary>
    public bool IsReaped { get; private set; }

    public byte[] Output => output.ToArray();

    public byte[] Errors => errors.ToArray();

    /// <exception cref="ProgramMissingException">There is no such program.</exception>
    public static Child Start(Command command)
    {
        if (command.HasOurStreams)
            return new Child(Spawn.Start(command, 0, 1, 2), !command.OnTerminal, -1, -1);
        var output = Pipe.Open();
        var errors = Pipe.Open();
        var input = command.Input is null ? Pipe.Empty() : Pipe.Open();
        try
        {
            var process = Spawn.Start(command, input.ReadEnd, output.WriteEnd, errors.WriteEnd);
            var child = new Child(
                process,
                !command.OnTerminal,
                output.KeepReadEnd(),
                errors.KeepReadEnd()
            )
            {
                OutputTaker = command.Output,
                KeepsLast = command.KeepsLast,
            };
            if (command.Input is { } write)
                Feed(write, input.KeepWriteEnd());
            return child;
        }
        finally
        {
            output.Dispose();
            errors.Dispose();
            input.Dispose();
        }
    }

    /// <summary>Waits at most so long for output and takes what is there; false when nothing came.</summary>
    public bool ReadSome(TimeSpan wait, Action<ReadOnlySpan<byte>>? errors)
    {
        if (outputPipe < 0 && errorPipe < 0)
        {
            AwaitExit(wait);
            return false;
        }
        var entries = stackalloc Libc.PollEntry[2];
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
            && Take(ref outputPipe, OutputTaker is null ? output : null, OutputTaker);
        return (entries[1].Happened != 0 && Take(ref errorPipe, this.errors, errors)) | read;
    }

    /// <summary>
    /// Takes what an ended child left in its pipes, and no more than a pipe can hold: somebody else may
    /// have them too, and write for ever.
    /// </summary>
    public void ReadRest(Action<ReadOnlySpan<byte>>? errors)
    {
        for (var left = LargestPipe; left > 0 && ReadSome(TimeSpan.Zero, errors); )
            left -= buffer.Length;
    }

    /// <summary>Whether the child has ended; it stays unreaped, so its number can't be reused yet.</summary>
    public bool HasExited
    {
        get
        {
            if (exited)
                return true;
            var information = stackalloc byte[128];
            new Span<byte>(information, 128).Clear();
            var options =
                LibcConstants.WaitExited | LibcConstants.WaitNoReap | LibcConstants.WaitNoHang;
            var result = Libc.WaitId(
                LibcConstants.WaitByProcess,
                (uint)process,
                information,
                options
            );
            // Without a child that ended, the call succeeds and leaves the signal number, the first field, at 0.
            return exited =
                result < 0
                    ? Marshal.GetLastPInvokeError() != LibcConstants.ErrorInterrupted
                    : *(int*)information != 0;
        }
    }

    /// <summary>Signals the child's whole group, or just the child when it shares our terminal.</summary>
    public void Signal(int signal)
    {
        if (!IsReaped)
            _ = Libc.Kill(leadsGroup ? -process : process, signal);
    }

    /// <summary>Waits for the end; returns the exit code, or 128 and the signal's number.</summary>
    public int Reap()
    {
        int status;
        while (Libc.WaitPid(process, &status, 0) < 0)
        {
            if (Marshal.GetLastPInvokeError() != LibcConstants.ErrorInterrupted)
                throw new Win32Exception();
        }
        IsReaped = true;
        return (status & 0x7f) == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f);
    }

    public void Dispose()
    {
        ClosePipe(ref outputPipe);
        ClosePipe(ref errorPipe);
        output.Dispose();
        errors.Dispose();
    }

    private bool Take(ref int pipe, MemoryStream? into, Action<ReadOnlySpan<byte>>? also)
    {
        nint count;
        fixed (byte* start = buffer)
            count = Libc.Read(pipe, start, (nuint)buffer.Length);
        if (count <= 0)
        {
            ClosePipe(ref pipe);
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

    /// <summary>There is nothing to read: the end is near, usually within microseconds, or a person edits a file.</summary>
    private void AwaitExit(TimeSpan wait)
    {
        var spinner = new SpinWait();
        // Of the whole wait, not of this turn: who waits for hours for a person must not be felt.
        var all = waiting ??= System.Diagnostics.Stopwatch.StartNew();
        var end = all.Elapsed + wait;
        while (!HasExited && all.Elapsed < end)
        {
            if (all.Elapsed < TimeSpan.FromMilliseconds(1))
                spinner.SpinOnce(sleep1Threshold: -1);
            else
                Libc.Poll(null, 0, all.Elapsed < LongWait ? 1 : (int)LongWait.TotalMilliseconds);
        }
    }

    private static void Feed(Action<Stream> write, int pipe) =>
        new Thread(() =>
        {
            using var stream = new DescriptorStream(pipe);
            try
            {
                write(stream);
            }
            catch (IOException)
            {
                // The child stopped reading; its exit code tells why.
            }
        })
        {
            IsBackground = true,
            Name = "child input",
        }.Start();

    private static void ClosePipe(ref int pipe)
    {
        if (pipe >= 0)
            _ = Libc.Close(pipe);
        pipe = -1;
    }
}

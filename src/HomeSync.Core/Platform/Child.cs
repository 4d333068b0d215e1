using System.ComponentModel;
using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>A running child: its start, its signals, its end.</summary>
internal sealed unsafe class Child : IDisposable
{
    private static readonly TimeSpan LongWait = TimeSpan.FromMilliseconds(50);

    private readonly int process;
    private readonly bool leadsGroup;
    private readonly OutputPipes pipes;
    private bool exited;
    private System.Diagnostics.Stopwatch? waiting;

    private Child(int process, bool leadsGroup, OutputPipes pipes)
    {
        this.process = process;
        this.leadsGroup = leadsGroup;
        this.pipes = pipes;
    }

    public int Id => process;

    /// <summary>Its number may be another process's by now.</summary>
    public bool IsReaped { get; private set; }

    /// <summary>Whether a signal ended it; known once it is reaped.</summary>
    public bool WasKilled { get; private set; }

    public byte[] Output => pipes.Output;

    public byte[] Errors => pipes.Errors;

    /// <exception cref="ProgramMissingException">There is no such program.</exception>
    public static Child Start(Command command)
    {
        if (command.HasOurStreams)
        {
            return new Child(
                Spawn.Start(command, 0, 1, 2),
                !command.OnTerminal,
                new OutputPipes(-1, -1)
            );
        }
        var output = Pipe.Open();
        var errors = Pipe.Open();
        var input = command.Input is null ? Pipe.Empty() : Pipe.Open();
        try
        {
            var process = Spawn.Start(command, input.ReadEnd, output.WriteEnd, errors.WriteEnd);
            var pipes = new OutputPipes(output.KeepReadEnd(), errors.KeepReadEnd())
            {
                OutputTaker = command.Output,
                KeepsLast = command.KeepsLast,
            };
            if (command.Input is { } write)
                Feed(write, input.KeepWriteEnd());
            return new Child(process, !command.OnTerminal, pipes);
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
        if (!pipes.AreClosed)
            return pipes.ReadSome(wait, errors);
        AwaitExit(wait);
        return false;
    }

    /// <summary>Takes what an ended child left in its pipes.</summary>
    public void ReadRest(Action<ReadOnlySpan<byte>>? errors) => pipes.ReadRest(errors);

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
        WasKilled = (status & 0x7f) != 0;
        return !WasKilled ? (status >> 8) & 0xff : 128 + (status & 0x7f);
    }

    public void Dispose() => pipes.Dispose();

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
}

using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>A child's standard input as a stream.</summary>
/// <param name="pipe">The writing end, closed with the stream.</param>
internal sealed unsafe class PipeWriter(int pipe) : Stream
{
    private int pipe = pipe;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="InputClosedException">The child has closed its input.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            nint count;
            fixed (byte* start = buffer)
                count = Libc.Write(pipe, start, (nuint)buffer.Length);
            if (count >= 0)
                buffer = buffer[(int)count..];
            else if (Marshal.GetLastPInvokeError() != LibcConstants.ErrorInterrupted)
                throw new InputClosedException();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) =>
        Write(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (pipe >= 0)
            _ = Libc.Close(pipe);
        pipe = -1;
        base.Dispose(disposing);
    }
}

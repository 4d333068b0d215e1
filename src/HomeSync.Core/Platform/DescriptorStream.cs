using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>
/// An open descriptor to write to: a child's standard input, or our own output. .NET's stream for the
/// latter sets a terminal up with its first write.
/// </summary>
/// <param name="descriptor">Closed with the stream.</param>
internal sealed unsafe class DescriptorStream(int descriptor) : Stream
{
    private int descriptor = descriptor;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="InputClosedException">Nobody reads any more.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            nint count;
            fixed (byte* start = buffer)
                count = Libc.Write(descriptor, start, (nuint)buffer.Length);
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
        if (descriptor >= 0)
            _ = Libc.Close(descriptor);
        descriptor = -1;
        base.Dispose(disposing);
    }
}

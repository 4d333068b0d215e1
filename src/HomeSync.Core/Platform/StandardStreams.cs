namespace HomeSync.Core.Platform;

/// <summary>What every program expects to be open: standard input, output and error.</summary>
internal static unsafe class StandardStreams
{
    /// <summary>
    /// Opens those that our parent closed on nothing. Otherwise the next file we open, perhaps the lock,
    /// would be what our messages are written to.
    /// </summary>
    public static void Ensure()
    {
        fixed (byte* nothing = "/dev/null\0"u8)
        {
            int file;
            do
            {
                // It gives the lowest number that is free.
                file = Libc.Open(nothing, LibcConstants.OpenReadWrite);
            } while (file is >= 0 and <= 2);
            if (file >= 0)
                _ = Libc.Close(file);
        }
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>
/// Whose a file is. stat(2)'s structure differs from system to system and processor to processor; the
/// runtime's own library, which is part of the program, has it in one form.
/// </summary>
internal static unsafe partial class FileOwner
{
    private const int Room = 256;
    private const int UserAt = 8;

    /// <summary>Whether a path, links followed, is another user's: neither ours nor root's.</summary>
    /// <remarks>What can't be looked at counts as another's.</remarks>
    public static bool IsForeign(string path)
    {
        var status = stackalloc byte[Room];
        fixed (byte* name = ByteText.EncodeForC(path))
        {
            if (Stat(name, status) != 0)
                return true;
        }
        var user = BinaryPrimitives.ReadUInt32LittleEndian(
            new ReadOnlySpan<byte>(status + UserAt, 4)
        );
        return user != 0 && user != Libc.GetEUid();
    }

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", SetLastError = true)]
    private static partial int Stat(byte* path, byte* status);
}

using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>Gives files other names, by their raw ones: in one step, wherever the file system can.</summary>
internal static unsafe class RawMove
{
    private const int AtWorkingFolder = -100;

    private enum Way
    {
        ToFreeName,
        Swap,
    }

    /// <summary>Moves a file to a name that must be free.</summary>
    /// <returns>False when the name is taken.</returns>
    public static bool ToFreeName(string from, string to) => Rename(from, to, Way.ToFreeName);

    /// <summary>Swaps two names in one step, so that neither content is ever out of reach.</summary>
    /// <returns>False when this file system can't.</returns>
    public static bool Swap(string one, string other) => Rename(one, other, Way.Swap);

    /// <summary>Moves a file over whatever has the name.</summary>
    public static void Over(string from, string to)
    {
        fixed (
            byte* source = ByteText.EncodeForC(from),
                target = ByteText.EncodeForC(to)
        )
        {
            if (Libc.Rename(source, target) < 0)
                throw Failure(from, to, Marshal.GetLastPInvokeError());
        }
    }

    private static bool Rename(string from, string to, Way way)
    {
        int result;
        fixed (
            byte* source = ByteText.EncodeForC(from),
                target = ByteText.EncodeForC(to)
        )
        {
            result = OperatingSystem.IsMacOS()
                ? Libc.RenameXNp(source, target, way == Way.Swap ? 2u : 4u)
                : Libc.RenameAt2(
                    AtWorkingFolder,
                    source,
                    AtWorkingFolder,
                    target,
                    way == Way.Swap ? 2u : 1u
                );
        }
        if (result == 0)
            return true;
        var error = Marshal.GetLastPInvokeError();
        if (error == LibcConstants.ErrorExists && way == Way.ToFreeName)
            return false;
        var cant =
            error is LibcConstants.ErrorInvalid
            || error == LibcConstants.ErrorNotSupported
            || error == LibcConstants.ErrorNoCall;
        if (cant && way == Way.Swap)
            return false;
        if (cant)
            return LinkToFreeName(from, to);
        throw Failure(from, to, error);
    }

    /// <summary>Where the file system can't rename without overwriting: a link refuses to.</summary>
    private static bool LinkToFreeName(string from, string to)
    {
        if (RawFile.KindOf(to) is not RawKind.Missing)
            return false;
        RawFile.Link(from, to);
        RawFile.Delete(from);
        return true;
    }

    private static IOException Failure(string from, string to, int error) =>
        RawFile.Failure($"move {ByteText.ForPeople(from)} to", to, error);
}

using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using HomeSync.Core.Platform;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.TestKit;

/// <summary>Lists a folder by GNU find, since .NET knows no names that are not text and no nanoseconds.</summary>
internal static class LinuxListing
{
    private const string Format = @"%P\0%y\0%m\0%s\0%T@\0%C@\0%l\0";
    private const int FieldCount = 7;

    public static IEnumerable<(string Path, PhotoEntry Entry)> Of(string folder)
    {
        // Latin-1 keeps every byte as one character.
        var fields = Encoding.Latin1.GetString(Listing(folder)).Split('\0');
        return fields.SkipLast(1).Chunk(FieldCount).Select(field => Entry(folder, field));
    }

    private static (string, PhotoEntry) Entry(string folder, string[] field)
    {
        var (path, type) = (Encoding.Latin1.GetBytes(field[0]), field[1]);
        var content = type switch
        {
            "f" => Hash([.. Encoding.UTF8.GetBytes(folder), (byte)'/', .. path, 0]),
            "l" => Readable(Encoding.Latin1.GetBytes(field[6])),
            _ => "",
        };
        var size = type == "d" ? "" : field[3];
        return (
            path.Length == 0 ? "." : Readable(path),
            new PhotoEntry(type, field[2], size, content, field[4], field[5])
        );
    }

    private static byte[] Listing(string folder)
    {
        var start = new ProcessStartInfo(Tool.Find("find"), [folder, "-printf", Format])
        {
            RedirectStandardOutput = true,
        };
        using var find = Process.Start(start)!;
        using var bytes = new MemoryStream();
        find.StandardOutput.BaseStream.CopyTo(bytes);
        find.WaitForExit();
        return find.ExitCode == 0
            ? bytes.ToArray()
            : throw new IOException($"find could not list all of {folder}.");
    }

    private static unsafe string Hash(byte[] path)
    {
        fixed (byte* name = path)
        {
            var file = Libc.Open(name, LibcConstants.OpenReadOnly | LibcConstants.OpenCloseOnExec);
            if (file < 0)
                return "unreadable";
            using var stream = new FileStream(new SafeFileHandle(file, true), FileAccess.Read);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
    }

    private static string Readable(byte[] name)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true)
                .GetString(name)
                .Replace("\n", @"\n", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return string.Concat(
                name.Select(b => b is >= 32 and < 127 ? $"{(char)b}" : $@"\x{b:X2}")
            );
        }
    }
}

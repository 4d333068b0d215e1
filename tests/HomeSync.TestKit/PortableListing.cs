using System.Globalization;
using System.Security.Cryptography;

namespace HomeSync.TestKit;

/// <summary>Lists a folder where GNU find is missing and names are always text: on macOS.</summary>
internal static class PortableListing
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
    };

    public static IEnumerable<(string Path, PhotoEntry Entry)> Of(string folder) =>
        new DirectoryInfo(folder)
            .EnumerateFileSystemInfos("*", Everything)
            .Select(info => (Path.GetRelativePath(folder, info.FullName), Entry(info)))
            .Prepend((".", Entry(new DirectoryInfo(folder))));

    private static PhotoEntry Entry(FileSystemInfo info)
    {
        var type =
            info.LinkTarget is not null ? "l"
            : info is DirectoryInfo ? "d"
            : "f";
        return new PhotoEntry(
            type,
            Convert.ToString((int)info.UnixFileMode, 8),
            type == "f" ? $"{((FileInfo)info).Length}" : "",
            type == "f" ? Hash(info.FullName) : info.LinkTarget ?? "",
            info.LastWriteTimeUtc.ToString("O", CultureInfo.InvariantCulture),
            ""
        );
    }

    private static string Hash(string path)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        }
        catch (UnauthorizedAccessException)
        {
            return "unreadable";
        }
    }
}

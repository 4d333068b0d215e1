namespace HomeSync.Core.Platform;

/// <summary>Gives a person's file new content in one step, unless it was changed since it was read.</summary>
internal static class FileReplacement
{
    /// <summary>Writes beside the file and swaps the two names; the mode stays.</summary>
    /// <param name="path">The file itself: a link here would be replaced.</param>
    /// <param name="expected">What it held when it was read.</param>
    /// <param name="content">What it shall hold.</param>
    /// <returns>False when it holds something else by now; it is then left alone.</returns>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Its folder doesn't allow it.</exception>
    public static bool Replace(string path, byte[] expected, byte[] content)
    {
        var beside = $"{path}.home-sync-{Guid.NewGuid():N}";
        Write(beside, content, File.GetUnixFileMode(path));
        var same = File.ReadAllBytes(path).SequenceEqual(expected);
        if (same && !RawMove.Swap(beside, path))
        {
            RawMove.Over(beside, path);
            return true;
        }
        // Saved in that very instant: it goes back.
        if (same && !File.ReadAllBytes(beside).SequenceEqual(expected))
            same = !RawMove.Swap(beside, path);
        RawFile.Delete(beside);
        return same;
    }

    private static void Write(string path, byte[] content, UnixFileMode mode)
    {
        try
        {
            using var file = new FileStream(
                path,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }
            );
            file.Write(content);
            // Not at its making, where the umask would have a word.
            File.SetUnixFileMode(file.SafeFileHandle, mode);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            RawFile.Delete(path);
            throw;
        }
    }
}

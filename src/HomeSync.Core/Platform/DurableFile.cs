namespace HomeSync.Core.Platform;

/// <summary>Files of our own that must outlive a power cut: each is the old or the new one, and the new one once it is written.</summary>
internal static class DurableFile
{
    /// <exception cref="IOException">It can't be written.</exception>
    public static void Write(string path, byte[] content)
    {
        var fresh = path + ".new";
        File.WriteAllBytes(fresh, content);
        RawFile.Flush(fresh);
        RawMove.Over(fresh, path);
        RawFile.Flush(Path.GetDirectoryName(path)!);
    }
}

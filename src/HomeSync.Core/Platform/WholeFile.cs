using System.Text;

namespace HomeSync.Core.Platform;

/// <summary>Small text files of our own that are written as a whole: whoever reads finds the old or the new.</summary>
internal static class WholeFile
{
    /// <summary>Bytes; ours have a few hundred.</summary>
    private const int Largest = 64 * 1024;

    /// <returns>Null when there is none, or what is there isn't ours: a pipe would never end.</returns>
    public static string? Read(string path)
    {
        try
        {
            using var file = PlainFile.OpenToRead(path);
            if (file is null)
                return null;
            var bytes = new byte[Math.Min(RandomAccess.GetLength(file), Largest)];
            return Encoding.UTF8.GetString(bytes, 0, RandomAccess.Read(file, bytes, 0));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder doesn't allow it.</exception>
    public static void Write(string path, string text)
    {
        // One name for all, so that a kill leaves one file and the next one takes it. Two who write at once
        // write into the same, each with one call, and who comes last is what counts.
        var beside = $"{path}.new";
        try
        {
            PlainFile.Create(beside);
            Fill(beside, Encoding.UTF8.GetBytes(text));
            RawMove.Over(beside, path);
        }
        catch (IOException gone) when (gone.HResult == LibcConstants.ErrorNoEntry)
        {
            // The other one has put it in place.
        }
        catch
        {
            Forget(beside);
            throw;
        }
    }

    /// <summary>Where even that is refused, the first refusal is the one to tell.</summary>
    private static void Forget(string beside)
    {
        try
        {
            RawFile.Delete(beside);
        }
        catch (IOException)
        {
            // The next one writes over it.
        }
    }

    private static void Fill(string path, byte[] content)
    {
        using var file = PlainFile.OpenToLock(path);
        if (file is null)
            return;
        RandomAccess.Write(file, content, 0);
        RandomAccess.SetLength(file, content.Length);
    }
}

using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Platform;

/// <summary>Reads a file line by line from its end, so that the newest lines cost the same however long it is.</summary>
internal static class LinesFromEnd
{
    private const int Chunk = 16 * 1024;

    /// <summary>
    /// The lines without their newlines, last one first. A last line that lacks its newline is one
    /// too. A line of more than <paramref name="longest"/> bytes comes as null.
    /// </summary>
    /// <param name="file">A regular file, open for reading.</param>
    /// <param name="longest">Bytes of the longest line that is handed out.</param>
    /// <param name="most">Bytes that are looked at; what stands before them is as if not there.</param>
    /// <param name="length">The file's length when it isn't to be asked for: what is behind it came later.</param>
    public static IEnumerable<byte[]?> Of(
        SafeFileHandle file,
        int longest,
        long most = long.MaxValue,
        long? length = null
    )
    {
        var buffer = new byte[Chunk];
        var position = length ?? RandomAccess.GetLength(file);
        var first = Math.Max(0, position - most);
        byte[]? rest = []; // the line's bytes that stand behind this chunk; null: too many
        var nothingYet = true;

        while (position > first)
        {
            var size = (int)Math.Min(Chunk, position - first);
            position -= size;
            if (ReadFully(file, buffer.AsSpan(0, size), position) < size)
                yield break; // somebody shortened it meanwhile

            var end = size;
            for (int at; (at = buffer.AsSpan(0, end).LastIndexOf((byte)'\n')) >= 0; end = at)
            {
                var line = Join(buffer.AsSpan(at + 1, end - at - 1), rest, longest);
                if (!nothingYet || line is not { Length: 0 }) // behind the last newline is no line
                    yield return line;
                nothingYet = false;
                rest = [];
            }
            rest = Join(buffer.AsSpan(0, end), rest, longest);
        }

        if (first == 0 && RandomAccess.GetLength(file) > 0)
            yield return rest;
    }

    private static byte[]? Join(ReadOnlySpan<byte> front, byte[]? back, int longest) =>
        back is null || front.Length + back.Length > longest ? null : [.. front, .. back];

    private static int ReadFully(SafeFileHandle file, Span<byte> buffer, long position)
    {
        var done = 0;
        for (int read; done < buffer.Length; done += read)
        {
            read = RandomAccess.Read(file, buffer[done..], position + done);
            if (read == 0)
                break;
        }
        return done;
    }
}

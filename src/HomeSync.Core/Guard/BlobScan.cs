using System.Globalization;
using System.Text;

namespace HomeSync.Core.Guard;

/// <summary>
/// Looks through contents as <c>git cat-file --batch</c> writes them (git-cat-file(1), "BATCH OUTPUT"),
/// however large, a window at a time.
/// </summary>
internal sealed class BlobScan
{
    /// <summary>Bytes that are looked at together.</summary>
    private const int Window = 1 << 18;

    /// <summary>Bytes at a window's end that are looked at again with what follows: more than any rule needs.</summary>
    private const int Overlap = 4096;

    private readonly byte[] window = new byte[Window];
    private readonly List<byte> header = [];
    private List<Finding> current = [];
    private int filled;
    private int line;
    private long left = -1;

    /// <summary>What each content holds, in their order.</summary>
    public List<List<Finding>> Found { get; } = [];

    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (left < 0)
            {
                TakeHeader(bytes[0]);
                bytes = bytes[1..];
            }
            else if (left == 0)
            {
                // The line end behind a content.
                left = -1;
                bytes = bytes[1..];
            }
            else
            {
                bytes = bytes[TakeContent(bytes)..];
            }
        }
    }

    /// <summary>Reads <c>id type size</c>, or <c>id missing</c>.</summary>
    private void TakeHeader(byte next)
    {
        if (next != '\n')
        {
            header.Add(next);
            return;
        }
        var words = Encoding.ASCII.GetString([.. header]).Split(' ');
        header.Clear();
        Found.Add(current = []);
        (filled, line) = (0, 1);
        left = words.Length == 3 ? SizeOf(words[2]) : -1;
    }

    /// <exception cref="FormatException">It is none.</exception>
    private static long SizeOf(string word) =>
        long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? size
            : throw new FormatException("git cat-file said something unknown");

    private int TakeContent(ReadOnlySpan<byte> bytes)
    {
        var count = (int)Math.Min(Math.Min(bytes.Length, left), Window - filled);
        bytes[..count].CopyTo(window.AsSpan(filled));
        filled += count;
        left -= count;
        if (left == 0)
            Scanner.Look(window.AsSpan(0, filled), line, filled, current);
        else if (filled == Window)
            Slide();
        return count;
    }

    private void Slide()
    {
        var keep = Window - Overlap;
        var start = window.AsSpan(0, keep).LastIndexOf((byte)'\n') + 1;
        // A line as long as the window is cut.
        keep = start > 0 ? start : keep;
        Scanner.Look(window, line, keep, current);
        line += window.AsSpan(0, keep).Count((byte)'\n');
        window.AsSpan(keep).CopyTo(window);
        filled = Window - keep;
    }
}

using System.Globalization;
using System.Text;

namespace HomeSync.Core.Git;

/// <summary>Reads commits as <c>git cat-file --batch</c> writes them (git-cat-file(1), "BATCH OUTPUT").</summary>
internal static class CommitBatch
{
    /// <returns>Null when one of them is missing, is no commit or isn't whole.</returns>
    /// <exception cref="FormatException">One says that it is a commit, and isn't.</exception>
    public static IReadOnlyList<RawCommit>? Parse(ReadOnlySpan<byte> output)
    {
        var read = new List<RawCommit>();
        while (output.Length > 0)
        {
            var end = output.IndexOf((byte)'\n');
            if (end < 0 || SizeIn(output[..end]) is not { } size)
                return null;
            output = output[(end + 1)..];
            // A line end follows each.
            if (size >= output.Length)
                return null;
            read.Add(RawCommit.Parse(output[..size]));
            output = output[(size + 1)..];
        }
        return read;
    }

    private static int? SizeIn(ReadOnlySpan<byte> head) =>
        Encoding.ASCII.GetString(head).Split(' ') is [_, "commit", var size]
        && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

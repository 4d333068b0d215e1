using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Reads <c>--raw -z</c> output without renames (git-diff(1), "Raw output format").</summary>
internal static class RawDiffParser
{
    /// <exception cref="FormatException">The text isn't in that format.</exception>
    public static List<TreeChange> Parse(ReadOnlySpan<byte> output)
    {
        var fields = NulFields.Of(output);
        var changes = new List<TreeChange>(fields.Count / 2);
        for (var i = 0; i < fields.Count; i += 2)
        {
            var parts = fields[i].Split(' ');
            if (parts.Length != 5 || !parts[0].StartsWith(':') || i + 1 == fields.Count)
            {
                throw new FormatException(
                    $"git diff said something unknown: {ByteText.ForPeople(fields[i])}"
                );
            }

            changes.Add(new TreeChange(fields[i + 1], parts[0][1..], parts[2], parts[1], parts[3]));
        }
        return changes;
    }
}

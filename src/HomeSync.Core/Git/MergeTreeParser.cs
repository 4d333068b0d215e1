using System.Globalization;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Reads <c>git merge-tree --write-tree -z</c> (git-merge-tree(1), "Output").</summary>
internal static class MergeTreeParser
{
    private const string Sign = "CONFLICT (";

    /// <exception cref="FormatException">The text isn't in that format.</exception>
    public static MergeReport Parse(ReadOnlySpan<byte> output)
    {
        var fields = NulFields.Of(output);
        if (fields.Count == 0)
            throw new FormatException("git merge-tree said nothing");
        var stages = new Dictionary<string, HashSet<char>>(StringComparer.Ordinal);
        var next = 1;
        for (; next < fields.Count && fields[next].Length > 0; next++)
            Stage(fields[next], stages);
        var conflicts = new List<MergeConflict>();
        var first = ++next;
        while (next < fields.Count)
        {
            // Behind the messages git may say more in words, about submodules for one.
            if (next > first && !fields[next].All(char.IsAsciiDigit))
                break;
            var (type, names) = Message(fields, ref next);
            if (type.StartsWith(Sign, StringComparison.Ordinal))
                conflicts.Add(Of(type, names, stages));
        }
        // A path that no message is about is a conflict all the same.
        var told = conflicts.SelectMany(c => c.Names.Append(c.Stray)).ToHashSet();
        conflicts.AddRange(
            stages
                .Keys.Where(name => !told.Contains(name))
                .Select(name => new MergeConflict(name, ByStages(stages[name]), [name]))
        );
        return new MergeReport(fields[0], OneForEachPath(conflicts));
    }

    /// <summary>What several messages say of one path is one conflict, and a stray name is part of the real one's.</summary>
    private static IReadOnlyList<MergeConflict> OneForEachPath(List<MergeConflict> conflicts)
    {
        var strays = conflicts.Select(c => c.Stray).OfType<string>().ToHashSet();
        return
        [
            .. conflicts
                .Where(c => !strays.Contains(c.Path))
                .GroupBy(c => c.Path, StringComparer.Ordinal)
                .Select(group =>
                    (group.FirstOrDefault(c => c.Stray is not null) ?? group.First()) with
                    {
                        Names = [.. group.SelectMany(c => c.Names).Distinct()],
                    }
                ),
        ];
    }

    /// <summary>Reads <c>mode object stage TAB name</c>.</summary>
    private static void Stage(string field, Dictionary<string, HashSet<char>> stages)
    {
        var tab = field.IndexOf('\t');
        if (tab < 1)
            throw Unknown(field);
        var name = field[(tab + 1)..];
        if (!stages.TryGetValue(name, out var seen))
            stages[name] = seen = [];
        seen.Add(field[tab - 1]);
    }

    /// <summary>Reads how many names, the names, the type and the text for people, which isn't used.</summary>
    private static (string Type, string[] Names) Message(List<string> fields, ref int next)
    {
        var isCount = int.TryParse(
            fields[next],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        );
        if (!isCount || count < 1 || count >= fields.Count - next - 2)
            throw Unknown(fields[next]);
        string[] names = [.. fields.Skip(next + 1).Take(count)];
        var type = fields[next + count + 1];
        next += count + 3;
        return (type, names);
    }

    private static MergeConflict Of(
        string type,
        string[] names,
        Dictionary<string, HashSet<char>> stages
    ) =>
        type[Sign.Length..].TrimEnd(')') switch
        {
            "contents" => new(names[0], ByStages(stages.GetValueOrDefault(names[0])), names),
            "binary" => new(names[0], "binary, changed on both sides", names),
            "modify/delete" => new(names[0], "changed on one side, deleted on the other", names),
            // git puts the file beside the folder, under a name that nobody asked for.
            "file/directory" when names.Length > 1 => new(
                names[1],
                "a file on one side, a folder on the other",
                [names[1]],
                names[0]
            ),
            "distinct modes" => new(names[0], "another kind of file on each side", names),
            "rename/rename" => new(names[0], "renamed on both sides, not alike", names),
            "rename/delete" => new(names[0], "renamed on one side, deleted on the other", names),
            var other when other.StartsWith("submodule", StringComparison.Ordinal) => new(
                names[0],
                "a submodule, changed on both sides",
                names
            ),
            var other => new(names[0], other, names),
        };

    private static string ByStages(HashSet<char>? stages) =>
        stages is null || stages.Contains('1')
            ? stages is null || stages.Count == 3
                ? "changed on both sides"
                : "changed on one side, deleted on the other"
            : "added on both sides, not alike";

    private static FormatException Unknown(string field) =>
        new($"git merge-tree said something unknown: {ByteText.ForPeople(field)}");
}

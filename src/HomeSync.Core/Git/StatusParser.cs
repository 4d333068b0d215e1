using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Reads <c>git status --porcelain=v2 --branch -z</c> (git-status(1), "Porcelain Format Version 2").</summary>
internal static class StatusParser
{
    /// <exception cref="FormatException">The text isn't in that format.</exception>
    public static GitStatus Parse(ReadOnlySpan<byte> output)
    {
        var status = new GitStatus();
        var changed = new List<FileChange>();
        var unmerged = new List<string>();
        var untracked = new List<string>();
        foreach (var line in NulFields.Of(output))
        {
            switch (line.Length > 1 ? line[..2] : line)
            {
                case "# ":
                    status = Header(status, line[2..]);
                    break;
                case "1 ":
                    changed.Add(Change(line));
                    break;
                case "u ":
                    unmerged.Add(Rest(line, 10));
                    break;
                case "? ":
                    untracked.Add(line[2..]);
                    break;
                case "! ":
                    break;
                default:
                    throw new FormatException(
                        $"git status said something unknown: {ByteText.ForPeople(line)}"
                    );
            }
        }
        return status with { Changed = changed, Unmerged = unmerged, Untracked = untracked };
    }

    /// <summary>Reads <c>1 XY sub mH mI mW hH hI name</c>, where sub is <c>N...</c> for a file.</summary>
    private static FileChange Change(string line)
    {
        var name = Rest(line, 8);
        var mode = Rest(line, 3).Split(' ')[0];
        return new(name, line[2], line[3])
        {
            Submodule = line.Length > 9 && line[5] == 'S' ? line[5..9] : null,
            OldId = mode is TreeChange.Absent or TreeChange.Submodule
                ? null
                : Rest(line, 6).Split(' ')[0],
        };
    }

    private static GitStatus Header(GitStatus status, string line)
    {
        var space = line.IndexOf(' ');
        var value = line[(space + 1)..];
        return (space < 0 ? line : line[..space]) switch
        {
            "branch.oid" => status with { Tip = value == "(initial)" ? null : value },
            "branch.head" => status with { Branch = value == "(detached)" ? null : value },
            "branch.upstream" => status with { Upstream = value },
            "branch.ab" => AheadBehind(status, value),
            _ => status,
        };
    }

    /// <summary>Reads <c>+1 -2</c>.</summary>
    private static GitStatus AheadBehind(GitStatus status, string value)
    {
        var numbers = value.Split(' ');
        return
            numbers.Length == 2
            && int.TryParse(numbers[0], out var ahead)
            && int.TryParse(numbers[1], out var behind)
            ? status with
            {
                Ahead = ahead,
                Behind = -behind,
            }
            : throw new FormatException(
                $"git status counts commits as {ByteText.ForPeople(value)}"
            );
    }

    /// <summary>The name behind so many fields; it may hold spaces itself.</summary>
    private static string Rest(string line, int fields)
    {
        var start = 0;
        for (var i = 0; i < fields; i++)
        {
            start = line.IndexOf(' ', start) + 1;
            if (start == 0)
            {
                throw new FormatException(
                    $"git status left a line unfinished: {ByteText.ForPeople(line)}"
                );
            }
        }
        return line[start..];
    }
}

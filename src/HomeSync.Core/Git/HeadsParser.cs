namespace HomeSync.Core.Git;

/// <summary>Reads <c>git ls-remote --heads</c>: a line for each branch, its commit and its full name.</summary>
internal static class HeadsParser
{
    public static IReadOnlyList<(string Name, string Tip)> Parse(string text) =>
        [
            .. text.Split('\n')
                .Select(line => line.Split('\t'))
                .Where(fields => fields is [_, var name] && BranchName.IsOne(name))
                .Select(fields => (BranchName.Of(fields[1]), fields[0])),
        ];
}

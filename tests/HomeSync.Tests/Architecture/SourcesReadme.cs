using System.Text.RegularExpressions;
using HomeSync.TestKit;

namespace HomeSync.Tests.Architecture;

/// <summary>What <c>src/README.md</c> draws and tells.</summary>
internal static partial class SourcesReadme
{
    public static string Text { get; } =
        File.ReadAllText(Path.Combine(Checkout.Root, "src", "README.md"));

    /// <summary>The folders of the figure, from the top down.</summary>
    public static IReadOnlyList<DrawnFolder> Folders { get; } = [.. Read(Figures[0])];

    /// <summary>The lines of the walk: how deep each stands, and its words.</summary>
    public static IReadOnlyList<(int Depth, string Call)> Walk { get; } =
    [
        .. Figures[1]
            .Select(line => WalkLine().Match(line))
            .Select(m => (m.Groups["indent"].Length / 2, m.Groups["call"].Value)),
    ];

    /// <summary>The source files that it names, from a project's folder.</summary>
    public static IEnumerable<string> Files =>
        FileName().Matches(Text).Select(m => m.Groups[1].Value);

    /// <summary>The first cells of its table.</summary>
    public static IEnumerable<string> Rows => Row().Matches(Text).Select(m => m.Groups[1].Value);

    private static string[][] Figures =>
        [
            .. Figure()
                .Matches(Text)
                .Select(m => m.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
        ];

    private static IEnumerable<DrawnFolder> Read(string[] lines)
    {
        var layer = 0;
        foreach (var line in lines)
        {
            if (line.StartsWith('─'))
            {
                layer++;
            }
            else if (Arrow().Match(line) is { Success: true } arrow)
            {
                yield return new(arrow.Groups[1].Value, layer, arrow.Groups[2].Value.Split(' '));
            }
            else if (Alone().IsMatch(line))
            {
                foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    yield return new(name, layer, []);
            }
        }
    }

    [GeneratedRegex(@"\n```text\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(\w+) +→ (\w+(?: \w+)*)$")]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^\w+(  \w+)*$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"^(?<indent> *)(?<call>\w+\.\w+)  +\S.*$")]
    private static partial Regex WalkLine();

    [GeneratedRegex(@"`(\w+/\w+\.cs)`")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^\| (\w+) \| .* \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}

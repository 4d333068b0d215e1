using System.Text.RegularExpressions;
using HomeSync.TestKit;

namespace HomeSync.Tests.Architecture;

/// <summary>The program's source files, comments left out.</summary>
internal static partial class Sources
{
    public static IReadOnlyList<(string Name, string Code)> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(Checkout.Root, "src"), file))
            .Where(name => !name.Split('/').Any(part => part is "obj" or "bin"))
            .Select(name =>
                (
                    name,
                    Comment()
                        .Replace(File.ReadAllText(Path.Combine(Checkout.Root, "src", name)), "")
                )
            ),
    ];

    /// <summary>The files that match, by their names from <c>src</c>.</summary>
    public static IEnumerable<string> Matching(string pattern) =>
        All.Where(f => Regex.IsMatch(f.Code, pattern))
            .Select(f => f.Name)
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}

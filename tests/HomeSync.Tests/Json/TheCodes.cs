using System.Text.Json;
using System.Text.RegularExpressions;
using HomeSync.Cli;
using HomeSync.Core.Errors;
using HomeSync.TestKit;
using HomeSync.Tests.Architecture;

namespace HomeSync.Tests.Json;

public sealed class TheCodes
{
    /// <summary>Where a code stands in the source: with its name, or as a whole line among what is told.</summary>
    private static readonly string[] Places =
    [
        """\bCode = "([^"]+)";?""",
        """\bCode\s*=[^;{}]*\? "([^"]+)" : "[^"]+",""",
        """\bCode\s*=[^;{}]*\? "[^"]+" : "([^"]+)",""",
        """new Outcome\("([^"]+)"\)""",
        """CheckResult\.(?:Info|Warning|Error)\(\s*"([^"]+)",""",
        """new\("([a-z-]+)", (?:result|Members|json)\b""",
        """GitFailureKind\.\w+ => new\(\s*\$?"[^"]*",\s*"([^"]+)",""",
        """KeychainState\.\w+ => Of\(\s*"([^"]+)",""",
    ];

    /// <summary>Those who tell what to do: a code stands on a line of its own among their sentences.</summary>
    private const string Advisers = @"(Advice|Errors|Refusal|Obstruction|DamagedRepository)\.cs$";

    private const string WholeLine = """\n\s*"([a-z]+(?:-[a-z]+)*)",\n""";

    [Fact]
    public void Are_each_named_once() =>
        Assert.Equal(
            Codes.Ends.Concat(Codes.Findings).Distinct(),
            [.. Codes.Ends, .. Codes.Findings]
        );

    [Fact]
    public void Of_the_sources_are_all_known()
    {
        var found = Places
            .SelectMany(place => Sources.All.SelectMany(f => Regex.Matches(f.Code, place)))
            .Concat(
                Sources
                    .All.Where(f => Regex.IsMatch(f.Name, Advisers))
                    .SelectMany(f => Regex.Matches(f.Code, WholeLine))
            )
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        Assert.Empty(found.Except([.. Codes.Ends, .. Codes.Findings]));
        // Looked for in the wrong places, none would be unknown.
        Assert.InRange(found.Count, 150, int.MaxValue);
    }

    [Fact]
    public void Are_all_used()
    {
        var sources = string.Concat(
            Sources.All.Where(f => f.Name != "HomeSync.Core/Errors/Codes.cs").Select(f => f.Code)
        );
        Assert.All(
            Codes.Ends.Concat(Codes.Findings),
            code => Assert.Contains($"\"{code}\"", sources, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Are_those_of_the_schemas()
    {
        Assert.Equal(Codes.Ends, Enum("common", "$defs", "code"));
        Assert.Equal(
            [.. Codes.Ends, .. Codes.Findings],
            Enum("doctor", "properties", "results", "items", "properties", "code")
        );
    }

    [Fact]
    public void Are_those_of_the_readme()
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "README.md"));
        var section = Regex.Match(text, @"\n## For scripts\n(.*?)\n## ", RegexOptions.Singleline);
        Assert.Equal(
            Codes.Ends,
            Regex
                .Matches(section.Value, "^- `([^`]+)`: .+$", RegexOptions.Multiline)
                .Select(line => line.Groups[1].Value)
        );
        Assert.Equal(
            Codes.Findings,
            Regex.Matches(section.Value, @"`([^`]+)` \(").Select(found => found.Groups[1].Value)
        );
    }

    [Fact]
    public void Stand_in_a_schema_for_each_command()
    {
        var commands = CommandTable.Commands.Where(c => c.HasJson).Select(c => c.Name);
        Assert.Equal(
            commands.Append("common").Append("error").Select(Answer.SchemaOf).Order(),
            Directory.EnumerateFiles(Path.GetDirectoryName(Answer.SchemaOf("error"))!).Order()
        );
    }

    [Fact]
    public void And_all_members_are_described()
    {
        foreach (
            var file in Directory.EnumerateFiles(Path.GetDirectoryName(Answer.SchemaOf("error"))!)
        )
        {
            var schema = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            Assert.Equal(
                "https://json-schema.org/draft/2020-12/schema",
                schema.GetProperty("$schema").GetString()
            );
            Assert.Empty(Undescribed(schema, Path.GetFileName(file)));
        }
    }

    private static IEnumerable<string> Undescribed(JsonElement schema, string at)
    {
        if (schema.ValueKind == JsonValueKind.Array)
            return schema.EnumerateArray().SelectMany(item => Undescribed(item, at));
        if (schema.ValueKind != JsonValueKind.Object)
            return [];
        var own =
            schema.TryGetProperty("properties", out var members)
            && members.ValueKind == JsonValueKind.Object
                ? members
                    .EnumerateObject()
                    .Where(m =>
                        !m.Value.TryGetProperty("description", out _)
                        && !m.Value.TryGetProperty("$ref", out _)
                    )
                    .Select(m => $"{at}: {m.Name}")
                : [];
        return own.Concat(
            schema.EnumerateObject().SelectMany(m => Undescribed(m.Value, $"{at}/{m.Name}"))
        );
    }

    private static IEnumerable<string> Enum(string schema, params string[] path) =>
        Answer.TextsOf(
            path.Aggregate(
                    JsonDocument.Parse(File.ReadAllText(Answer.SchemaOf(schema))).RootElement,
                    (element, step) => element.GetProperty(step)
                )
                .GetProperty("enum")
        );
}

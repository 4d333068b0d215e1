using SharpYaml.Model;

namespace HomeSync.Scenarios.Packages;

/// <summary>A workflow of .github/workflows, read as YAML.</summary>
/// <param name="file">Its path.</param>
internal sealed class Workflow(string file)
{
    /// <summary>Every script in it, with what the machine puts in replaced by a word.</summary>
    public IEnumerable<string> Runs => Values("run").Select(WithoutExpressions);

    /// <summary>Every action and workflow that it uses.</summary>
    public IEnumerable<string> Uses => Values("uses");

    private static string WithoutExpressions(string script)
    {
        for (var at = script.IndexOf("${{", StringComparison.Ordinal); at >= 0; )
        {
            var end = script.IndexOf("}}", at, StringComparison.Ordinal) + 2;
            script = $"{script[..at]}word{script[end..]}";
            at = script.IndexOf("${{", StringComparison.Ordinal);
        }
        return script;
    }

    private IEnumerable<string> Values(string key)
    {
        using var text = File.OpenText(file);
        return [.. YamlStream.Load(text, null).SelectMany(document => In(document.Contents, key))];
    }

    private static IEnumerable<string> In(YamlElement? element, string key) =>
        element switch
        {
            YamlMapping mapping => mapping.SelectMany(pair =>
                pair is { Key: YamlValue name, Value: YamlValue value } && name.Value == key
                    ? [value.Value]
                    : In(pair.Value, key)
            ),
            YamlSequence sequence => sequence.SelectMany(item => In(item, key)),
            _ => [],
        };
}

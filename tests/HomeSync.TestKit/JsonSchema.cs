using System.Text.Json;
using System.Text.RegularExpressions;

namespace HomeSync.TestKit;

/// <summary>
/// A JSON Schema (2020-12), as far as our own go: a keyword that isn't known here is an error, so that no
/// schema promises what nobody checks.
/// </summary>
public sealed class JsonSchema
{
    private readonly string folder;
    private readonly JsonElement root;

    private JsonSchema(string folder, JsonElement root) =>
        (this.folder, this.root) = (folder, root);

    /// <summary>The schema in a file; others that it refers to are looked for beside it.</summary>
    public static JsonSchema In(string file) =>
        Of(File.ReadAllText(file), Path.GetDirectoryName(file)!);

    /// <summary>A schema as text.</summary>
    public static JsonSchema Of(string text, string folder = "") =>
        new(folder, JsonDocument.Parse(text).RootElement.Clone());

    /// <summary>What in a value isn't as the schema says; empty when all is.</summary>
    public IReadOnlyList<string> Faults(JsonElement value) => [.. Faults(root, value, "$")];

    private IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at) =>
        schema.EnumerateObject().SelectMany(rule => Faults(rule, schema, value, at));

    private IEnumerable<string> Faults(
        JsonProperty rule,
        JsonElement schema,
        JsonElement value,
        string at
    ) =>
        rule.Name switch
        {
            "$schema" or "$defs" or "title" or "description" => [],
            "$ref" => Referred(rule.Value.GetString()!, value, at),
            "type" => Unless(Types(rule.Value).Any(type => IsA(type, value)), at, rule),
            "const" => Unless(JsonElement.DeepEquals(rule.Value, value), at, rule),
            "enum" => Unless(
                rule.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
                at,
                rule
            ),
            "pattern" => Unless(
                value.ValueKind != JsonValueKind.String
                    || Regex.IsMatch(value.GetString()!, rule.Value.GetString()!),
                at,
                rule
            ),
            "minimum" => Unless(
                value.ValueKind != JsonValueKind.Number
                    || value.GetDecimal() >= rule.Value.GetDecimal(),
                at,
                rule
            ),
            "required" => Members(value).Count == 0 && value.ValueKind != JsonValueKind.Object
                ? []
                : rule
                    .Value.EnumerateArray()
                    .Select(name => name.GetString()!)
                    .Where(name => !value.TryGetProperty(name, out _))
                    .Select(name => $"{at}.{name} is missing"),
            "additionalProperties" when rule.Value.ValueKind == JsonValueKind.False => Members(
                    value
                )
                .Where(member =>
                    !schema.GetProperty("properties").TryGetProperty(member.Name, out _)
                )
                .Select(member => $"{at}.{member.Name} is unknown"),
            "properties" => Members(value)
                .SelectMany(member =>
                    rule.Value.TryGetProperty(member.Name, out var inner)
                        ? Faults(inner, member.Value, $"{at}.{member.Name}")
                        : []
                ),
            "items" => Items(value).SelectMany((item, i) => Faults(rule.Value, item, $"{at}[{i}]")),
            var unknown => throw new NotSupportedException($"The keyword {unknown} isn't known"),
        };

    /// <summary><c>FILE#/$defs/NAME</c>, or a whole file.</summary>
    private IEnumerable<string> Referred(string reference, JsonElement value, string at)
    {
        var (file, pointer) = reference.Split('#') is [var name, var path]
            ? (name, path)
            : (reference, "");
        var other = file.Length == 0 ? this : In(Path.Combine(folder, file));
        var schema = pointer
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(other.root, (element, step) => element.GetProperty(step));
        return other.Faults(schema, value, at);
    }

    private static IEnumerable<string> Unless(bool holds, string at, JsonProperty rule) =>
        holds ? [] : [$"{at} breaks {rule}"];

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Select(one => one.GetString()!)
            : [type.GetString()!];

    private static bool IsA(string type, JsonElement value) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            _ => throw new NotSupportedException($"The type {type} isn't known"),
        };

    private static List<JsonProperty> Members(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject()] : [];

    private static List<JsonElement> Items(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];
}

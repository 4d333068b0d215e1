using System.Text.Json;

namespace HomeSync.Core.Text;

/// <summary>
/// JSON that we keep for ourselves or print, written and read member by member: the package's serializer
/// would be an eighth of the program, for a handful of records.
/// </summary>
public static class JsonText
{
    /// <summary>An object, as UTF-8.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    /// <summary>What was written; null for what is torn, damaged, or somebody else's.</summary>
    public static T? Read<T>(ReadOnlyMemory<byte> bytes, Func<JsonElement, T> value)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return value(json.RootElement);
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            // It isn't JSON, a member is missing, or a value is of another kind or none that can be.
            return null;
        }
    }

    /// <summary>A text that must be there.</summary>
    public static string Text(this JsonElement json, string name) => TextOf(json.GetProperty(name));

    /// <summary>A text that older versions didn't write.</summary>
    public static string TextOrNone(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? TextOf(value) : "";

    /// <summary>A number that older versions didn't write.</summary>
    public static long NumberOrNone(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetInt64() : 0;

    /// <summary>A value that is left out, or null, where there is none.</summary>
    public static JsonElement? ValueOrNull(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>A list; empty where older versions didn't write it.</summary>
    public static IReadOnlyList<T> List<T>(
        this JsonElement json,
        string name,
        Func<JsonElement, T> item
    ) => json.ValueOrNull(name) is { } list ? [.. list.EnumerateArray().Select(item)] : [];

    /// <summary>A member of an enumeration, by its number.</summary>
    public static T OneOf<T>(this JsonElement value)
        where T : struct, Enum =>
        Enum.GetValues<T>() is var all
        && value.GetInt32() is >= 0 and var number
        && number < all.Length
            ? all[number]
            : throw new FormatException("a number means nothing");

    private static string TextOf(JsonElement value) =>
        value.GetString() ?? throw new FormatException("a text is null");
}

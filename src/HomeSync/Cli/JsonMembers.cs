using System.Globalization;
using System.Text.Json;
using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Sync;
using HomeSync.Core.Text;

namespace HomeSync.Cli;

/// <summary>The kinds of members that the objects of <c>--json</c> have.</summary>
internal static class JsonMembers
{
    /// <summary>Words for people, or of another program: nothing in them moves a cursor. Null is null.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? text) =>
        json.WriteString(name, text is null ? null : Printable.Text(text));

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(Printable.Text(text));
        json.WriteEndArray();
    }

    /// <summary>A file's path or name, from which its bytes can be had again.</summary>
    public static void File(this Utf8JsonWriter json, string name, string? path) =>
        json.WriteString(name, path is null ? null : QuotedName.Of(path));

    public static void Files(this Utf8JsonWriter json, string name, IEnumerable<string> paths)
    {
        json.WriteStartArray(name);
        foreach (var path in paths)
            json.WriteStringValue(QuotedName.Of(path));
        json.WriteEndArray();
    }

    /// <summary>Files, each with the reason why it is among these.</summary>
    public static void Files(this Utf8JsonWriter json, string name, IEnumerable<NotSynced> files) =>
        json.Objects(
            name,
            files,
            file =>
            {
                json.File("path", file.Path);
                json.Text("why", file.Why);
            }
        );

    /// <summary>A time in UTC, as metrics.jsonl has it.</summary>
    public static void Time(this Utf8JsonWriter json, string name, DateTimeOffset? time) =>
        json.WriteString(
            name,
            time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
        );

    public static void Number(this Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }

    public static void Flag(this Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }

    public static void Object(
        this Utf8JsonWriter json,
        string name,
        Action<Utf8JsonWriter>? members
    )
    {
        if (members is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        members(json);
        json.WriteEndObject();
    }

    public static void Objects<T>(
        this Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<T> members
    )
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A problem within an answer; null when there is none.</summary>
    public static void Problem(this Utf8JsonWriter json, string name, HomeSyncException? problem) =>
        json.Object(
            name,
            problem is null
                ? null
                : _ =>
                {
                    json.Text("code", problem.Code);
                    json.Members(problem);
                }
        );

    /// <summary>What failed, where, why it may be, what to type.</summary>
    public static void Members(this Utf8JsonWriter json, HomeSyncException problem)
    {
        json.Text("message", problem.Message);
        json.Objects(
            "where",
            problem.Where,
            place =>
            {
                json.Text("label", place.Label);
                json.Text("value", place.Value);
            }
        );
        json.Texts("details", problem.Details.Where(line => line.Length > 0));
        json.Texts("why", problem.Causes);
        json.Texts("run", problem.Run);
    }
}

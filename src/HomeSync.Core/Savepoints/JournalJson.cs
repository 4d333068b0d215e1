using System.Text.Json;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Savepoints;

/// <summary>A journal as JSON, and back.</summary>
internal static class JournalJson
{
    public static byte[] Of(Journal journal) => JsonText.Write(json => Write(json, journal));

    /// <summary>The journal; null when it isn't whole.</summary>
    public static Journal? Read(byte[] bytes) => JsonText.Read(bytes, JournalOf);

    private static void Write(Utf8JsonWriter json, Journal journal)
    {
        json.WriteString("Id", journal.Id);
        json.WriteString("Branch", journal.Branch);
        json.WriteString("OldTip", journal.OldTip);
        json.WriteString("NewTip", journal.NewTip);
        json.WriteString("Savepoint", journal.Savepoint);
        json.WriteString("OldIndex", journal.OldIndex);
        json.WriteStartArray("Steps");
        foreach (var step in journal.Steps)
        {
            json.WriteStartObject();
            json.WriteBase64String("Path", step.Path);
            json.WriteNumber("Number", step.Number);
            Write(json, "Old", step.Old);
            Write(json, "New", step.New);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, RawIdentity identity)
    {
        json.WriteStartObject(name);
        json.WriteNumber("Kind", (int)identity.Kind);
        json.WriteNumber("Mode", identity.Mode);
        json.WriteString("Hash", identity.Hash);
        json.WriteEndObject();
    }

    private static Journal JournalOf(JsonElement json)
    {
        var steps = new List<JournalStep>();
        foreach (var step in json.GetProperty("Steps").EnumerateArray())
            steps.Add(StepOf(step));
        return new()
        {
            Id = json.Text("Id"),
            Branch = json.TextOrNone("Branch"),
            OldTip = json.TextOrNone("OldTip"),
            NewTip = json.TextOrNone("NewTip"),
            Savepoint = json.TextOrNone("Savepoint"),
            OldIndex = json.TextOrNone("OldIndex"),
            Steps = steps,
        };
    }

    private static JournalStep StepOf(JsonElement json) =>
        new(
            json.GetProperty("Path").GetBytesFromBase64(),
            json.GetProperty("Number").GetInt32(),
            IdentityOf(json.GetProperty("Old")),
            IdentityOf(json.GetProperty("New"))
        );

    private static RawIdentity IdentityOf(JsonElement json) =>
        new(
            json.GetProperty("Kind").OneOf<RawKind>(),
            json.GetProperty("Mode").GetUInt32(),
            json.Text("Hash")
        );
}

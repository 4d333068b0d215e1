using System.Text.Json;
using HomeSync.Core.Joining;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>An open conflict as JSON, and back.</summary>
internal static class OpenConflictJson
{
    public static byte[] Of(OpenConflict conflict) => JsonText.Write(json => Write(json, conflict));

    /// <summary>The conflict; null when it isn't whole.</summary>
    public static OpenConflict? Read(byte[] bytes) => JsonText.Read(bytes, ConflictOf);

    private static void Write(Utf8JsonWriter json, OpenConflict conflict)
    {
        json.WriteString("Branch", conflict.Branch);
        json.WriteString("Upstream", conflict.Upstream);
        json.WriteString("Here", conflict.Here);
        json.WriteString("There", conflict.There);
        json.WriteString("Ours", conflict.Ours);
        json.WriteString("Marked", conflict.Marked);
        json.WriteStartArray("Files");
        foreach (var file in conflict.Files)
        {
            json.WriteStartObject();
            json.WriteBase64String("Path", file.Path);
            json.WriteString("Line", file.Line);
            json.WriteBoolean("IsAlone", file.IsAlone);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("Decided");
        foreach (var decision in conflict.Decided)
            Write(json, decision);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteBase64String("Path", decision.Path);
        json.WriteStartObject("Choice");
        if (decision.Choice.Side is { } side)
            json.WriteNumber("Side", (int)side);
        if (decision.Choice.Edited is { } edited)
        {
            json.WriteStartObject("Edited");
            json.WriteString("Ours", edited.Ours);
            json.WriteString("Theirs", edited.Theirs);
            json.WriteString("Mode", edited.Mode);
            json.WriteString("Blob", edited.Blob);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static OpenConflict ConflictOf(JsonElement json) =>
        new(
            json.Text("Branch"),
            json.Text("Upstream"),
            json.Text("Here"),
            json.Text("There"),
            json.List("Files", FileOf)
        )
        {
            Ours = json.TextOrNone("Ours"),
            Marked = json.TextOrNone("Marked"),
            Decided = Once(json.List("Decided", DecisionOf)),
        };

    /// <summary>Two decisions for one file are none.</summary>
    private static IReadOnlyList<Decision> Once(IReadOnlyList<Decision> decisions) =>
        decisions.DistinctBy(d => ByteText.Decode(d.Path)).Count() == decisions.Count
            ? decisions
            : throw new FormatException("a file was decided twice");

    private static OpenFile FileOf(JsonElement json) =>
        new(
            json.GetProperty("Path").GetBytesFromBase64(),
            json.Text("Line"),
            json.GetProperty("IsAlone").GetBoolean()
        );

    private static Decision DecisionOf(JsonElement json) =>
        new(json.GetProperty("Path").GetBytesFromBase64(), ChoiceOf(json.GetProperty("Choice")));

    private static Choice ChoiceOf(JsonElement json) =>
        (json.ValueOrNull("Side"), json.ValueOrNull("Edited")) switch
        {
            ({ } side, null) => new(side.OneOf<Side>()),
            (null, { } edited) => new(null, EditedOf(edited)),
            _ => throw new FormatException("a file was decided in no way, or in two"),
        };

    private static EditedFile EditedOf(JsonElement json) =>
        new(json.Text("Ours"), json.Text("Theirs"), json.Text("Mode"), json.Text("Blob"));
}

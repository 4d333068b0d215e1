using System.Text.Json;
using System.Text.Json.Serialization;

namespace HomeSync.Core.Metrics;

/// <summary>A record as one line of JSON, and back.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(SyncRecord))]
internal sealed partial class MetricsJson : JsonSerializerContext
{
    /// <summary>The line, newline included.</summary>
    public static byte[] Line(SyncRecord record) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(record, Default.SyncRecord), (byte)'\n'];

    /// <summary>The record; null for a line that isn't one: torn, damaged, or somebody else's.</summary>
    public static SyncRecord? Read(byte[]? line)
    {
        try
        {
            return line is null ? null : JsonSerializer.Deserialize(line, Default.SyncRecord);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

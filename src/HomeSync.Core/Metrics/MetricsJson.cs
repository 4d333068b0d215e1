using System.Globalization;
using System.Text.Json;
using HomeSync.Core.Text;

namespace HomeSync.Core.Metrics;

/// <summary>A record as one line of JSON, and back.</summary>
internal static class MetricsJson
{
    /// <summary>The line, newline included.</summary>
    public static byte[] Line(SyncRecord record) =>
        [.. JsonText.Write(json => Write(json, record)), (byte)'\n'];

    /// <summary>The record; null for a line that isn't one: torn, damaged, or somebody else's.</summary>
    public static SyncRecord? Read(byte[]? line) =>
        line is null ? null : JsonText.Read(line, RecordOf);

    private static void Write(Utf8JsonWriter json, SyncRecord record)
    {
        json.WriteString("time", Utc(record.Time));
        json.WriteString("operation", record.Operation);
        json.WriteString("result", record.Result);
        json.WriteBoolean("ok", record.Ok);
        json.WriteString("id", record.Id);
        json.WriteString("undid", record.Undid);
        json.WriteNumber("duration_ms", record.DurationMs);
        json.WriteNumber("files_in", record.FilesIn);
        json.WriteNumber("files_out", record.FilesOut);
        json.WriteNumber("commits_in", record.CommitsIn);
        json.WriteNumber("commits_out", record.CommitsOut);
        json.WriteNumber("connections", record.Connections);
        json.WriteNumber("git_processes", record.GitProcesses);
        json.WriteString("profile", record.Profile);
        json.WriteString("version", record.Version);
        json.WriteStartObject("totals");
        Write(json, record.Totals);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SyncTotals totals)
    {
        json.WriteString("since", Utc(totals.Since));
        json.WriteNumber("runs", totals.Runs);
        json.WriteNumber("failures", totals.Failures);
        json.WriteNumber("commits_in", totals.CommitsIn);
        json.WriteNumber("commits_out", totals.CommitsOut);
        json.WriteNumber("duration_ms", totals.DurationMs);
    }

    private static SyncRecord RecordOf(JsonElement json) =>
        new()
        {
            Time = Time(json, "time"),
            Operation = json.Text("operation"),
            Result = json.Text("result"),
            Ok = json.GetProperty("ok").GetBoolean(),
            Id = json.TextOrNone("id"),
            Undid = json.TextOrNone("undid"),
            DurationMs = json.NumberOrNone("duration_ms"),
            FilesIn = json.NumberOrNone("files_in"),
            FilesOut = json.NumberOrNone("files_out"),
            CommitsIn = json.NumberOrNone("commits_in"),
            CommitsOut = json.NumberOrNone("commits_out"),
            Connections = json.NumberOrNone("connections"),
            GitProcesses = json.NumberOrNone("git_processes"),
            Profile = json.TextOrNone("profile"),
            Version = json.TextOrNone("version"),
            Totals = TotalsOf(json.GetProperty("totals")),
        };

    private static SyncTotals TotalsOf(JsonElement json) =>
        new()
        {
            Since = Time(json, "since"),
            Runs = json.NumberOrNone("runs"),
            Failures = json.NumberOrNone("failures"),
            CommitsIn = json.NumberOrNone("commits_in"),
            CommitsOut = json.NumberOrNone("commits_out"),
            DurationMs = json.NumberOrNone("duration_ms"),
        };

    /// <summary>As <c>2026-01-31T08:15:02.000Z</c> (ISO 8601, UTC).</summary>
    private static string Utc(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Any offset is understood.</summary>
    private static DateTimeOffset Time(JsonElement json, string name) =>
        json.GetProperty(name).GetDateTimeOffset().ToUniversalTime();
}

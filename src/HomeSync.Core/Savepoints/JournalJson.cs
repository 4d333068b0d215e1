using System.Text.Json.Serialization;

namespace HomeSync.Core.Savepoints;

/// <summary>Generated at build time: the native binary has no reflection to do it later.</summary>
[JsonSerializable(typeof(Journal))]
internal sealed partial class JournalJson : JsonSerializerContext;

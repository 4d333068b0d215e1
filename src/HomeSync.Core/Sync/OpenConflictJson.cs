using System.Text.Json.Serialization;

namespace HomeSync.Core.Sync;

/// <summary>Generated at build time: the native binary has no reflection to do it later.</summary>
[JsonSerializable(typeof(OpenConflict))]
internal sealed partial class OpenConflictJson : JsonSerializerContext;

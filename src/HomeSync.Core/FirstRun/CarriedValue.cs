using HomeSync.Core.Configuration;

namespace HomeSync.Core.FirstRun;

/// <summary>A value that setup puts into the configuration.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">As it is written.</param>
/// <param name="Origin">Where it comes from, when it is carried over; null when it was chosen.</param>
internal sealed record CarriedValue(ConfigKey Key, string Value, string? Origin)
{
    public string Line => $"{Key.Name}: {Value}" + (Origin is null ? "" : $"   (from {Origin})");
}

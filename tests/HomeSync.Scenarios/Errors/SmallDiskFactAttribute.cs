using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>A test that needs a file system of its own; skipped, with the reason, where there can be none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.WhyMissing;
}

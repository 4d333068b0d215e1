using Xunit;

namespace HomeSync.TestKit;

/// <summary>A test that needs a file system of its own; skipped, with the reason, where there can be none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.WhyMissing;
}

using Xunit;

namespace HomeSync.TestKit;

/// <summary>As <see cref="SmallDiskFactAttribute"/>, for several operations.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskTheoryAttribute : TheoryAttribute
{
    public SmallDiskTheoryAttribute() => Skip = SmallDisk.WhyMissing;
}

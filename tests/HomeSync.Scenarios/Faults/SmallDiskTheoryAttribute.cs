using HomeSync.TestKit;

namespace HomeSync.Scenarios.Faults;

/// <summary>As <see cref="Errors.SmallDiskFactAttribute"/>, for several operations.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskTheoryAttribute : TheoryAttribute
{
    public SmallDiskTheoryAttribute() => Skip = SmallDisk.WhyMissing;
}

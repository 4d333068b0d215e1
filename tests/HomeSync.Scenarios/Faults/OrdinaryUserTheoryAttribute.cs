using HomeSync.TestKit;

namespace HomeSync.Scenarios.Faults;

/// <summary>As <see cref="Errors.OrdinaryUserFactAttribute"/>, for several operations.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OrdinaryUserTheoryAttribute : TheoryAttribute
{
    public OrdinaryUserTheoryAttribute() => Skip = OrdinaryUser.WhyMissing;
}

using Xunit;

namespace HomeSync.TestKit;

/// <summary>As <see cref="OrdinaryUserFactAttribute"/>, for several operations.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OrdinaryUserTheoryAttribute : TheoryAttribute
{
    public OrdinaryUserTheoryAttribute() => Skip = OrdinaryUser.WhyMissing;
}

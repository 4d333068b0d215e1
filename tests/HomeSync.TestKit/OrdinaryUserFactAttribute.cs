using Xunit;

namespace HomeSync.TestKit;

/// <summary>A test that runs the program as a user without rights; skipped, with the reason, where that can't be done.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OrdinaryUserFactAttribute : FactAttribute
{
    public OrdinaryUserFactAttribute() => Skip = OrdinaryUser.WhyMissing;
}

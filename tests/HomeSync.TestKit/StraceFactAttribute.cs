using Xunit;

namespace HomeSync.TestKit;

/// <summary>A test that ends the program at its own system calls; skipped, with the reason, where strace can't.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StraceFactAttribute : FactAttribute
{
    public StraceFactAttribute() => Skip = Strace.WhyMissing;
}

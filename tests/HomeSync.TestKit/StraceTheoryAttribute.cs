using Xunit;

namespace HomeSync.TestKit;

/// <summary>Tests that end the program at its own system calls; skipped, with the reason, where strace can't.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StraceTheoryAttribute : TheoryAttribute
{
    public StraceTheoryAttribute() => Skip = Strace.WhyMissing;
}

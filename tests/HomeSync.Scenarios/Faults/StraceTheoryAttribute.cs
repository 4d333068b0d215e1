using HomeSync.TestKit;

namespace HomeSync.Scenarios.Faults;

/// <summary>Tests that end the program at its own system calls; skipped, with the reason, where strace can't.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StraceTheoryAttribute : TheoryAttribute
{
    public StraceTheoryAttribute() => Skip = Strace.WhyMissing;
}

using Xunit;

namespace HomeSync.TestKit;

/// <summary>A test that looks at the program's own system calls, or ends it there; skipped, with the reason, where strace can't.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StraceFactAttribute : FactAttribute
{
    /// <param name="onTerminal">Whether it needs a terminal as well.</param>
    public StraceFactAttribute(bool onTerminal = false) =>
        Skip = Strace.WhyMissing ?? (onTerminal ? new TerminalFactAttribute().Skip : null);
}

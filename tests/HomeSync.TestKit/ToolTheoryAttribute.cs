using Xunit;

namespace HomeSync.TestKit;

/// <summary>Several tests that ask another program; skipped, with the reason, where it isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolTheoryAttribute : TheoryAttribute
{
    /// <param name="tool">The program.</param>
    /// <param name="package">Where Debian has it.</param>
    public ToolTheoryAttribute(string tool, string package)
    {
        if (Tool.TryFind(tool) is null)
            Skip = $"{tool} isn't installed (apt install {package}).";
    }
}

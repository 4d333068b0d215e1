using HomeSync.TestKit;

namespace HomeSync.Scenarios;

/// <summary>A test that asks another program for its opinion; skipped, with the reason, where it isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ToolFactAttribute : FactAttribute
{
    /// <param name="tool">The program.</param>
    /// <param name="package">Where Debian has it.</param>
    public ToolFactAttribute(string tool, string package)
    {
        if (Tool.TryFind(tool) is null)
            Skip = $"{tool} isn't installed (apt install {package}).";
    }
}

using Xunit;

namespace HomeSync.TestKit;

/// <summary>A test that asks another program for its opinion; skipped, with the reason, where it isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    /// <param name="tools">The program, or several with a space between.</param>
    /// <param name="packages">Where Debian has them.</param>
    public ToolFactAttribute(string tools, string packages)
    {
        if (tools.Split(' ').FirstOrDefault(tool => Tool.TryFind(tool) is null) is { } missing)
            Skip = $"{missing} isn't installed (apt install {packages}).";
    }
}

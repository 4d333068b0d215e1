using Xunit;

namespace HomeSync.TestKit;

/// <summary>A test on a terminal, which only util-linux's script gives it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || Tool.TryFind("script") is null)
            Skip = "util-linux's script isn't installed.";
    }
}

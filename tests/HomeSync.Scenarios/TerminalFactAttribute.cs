using HomeSync.TestKit;

namespace HomeSync.Scenarios;

/// <summary>A test on a terminal, which only util-linux's script gives it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || Tool.TryFind("script") is null)
            Skip = "util-linux's script isn't installed.";
    }
}

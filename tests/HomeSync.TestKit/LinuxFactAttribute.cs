using Xunit;

namespace HomeSync.TestKit;

/// <summary>A test that looks at what only Linux has: <c>/proc</c>, names of any bytes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "this is of Linux only";
    }
}

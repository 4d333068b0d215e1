using Xunit;

namespace HomeSync.TestKit;

/// <summary>A test in which this process itself is held up by permissions; they don't count for root.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NotRootFactAttribute : FactAttribute
{
    public NotRootFactAttribute()
    {
        if (Environment.IsPrivilegedProcess)
            Skip = "root may read and write everything";
    }
}

using Xunit;

namespace HomeSync.TestKit;

/// <summary>A test in which a file belongs to another user; only root can arrange that.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute() =>
        Skip = Environment.IsPrivilegedProcess
            ? OrdinaryUser.WhyMissing
            : "only root can give a file to another user";
}

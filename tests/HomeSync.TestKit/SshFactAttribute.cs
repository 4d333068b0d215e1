using Xunit;

namespace HomeSync.TestKit;

/// <summary>A test that needs a real ssh server; skipped, with the reason, where there can be none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SshFactAttribute : FactAttribute
{
    public SshFactAttribute() => Skip = SshServer.WhyMissing;
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Packages;

/// <summary>A test that installs with the real dpkg, which only root may; skipped, with the reason, for others.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DpkgFactAttribute : FactAttribute
{
    public DpkgFactAttribute()
    {
        if (Tool.TryFind("dpkg") is null)
            Skip = "This system has no dpkg.";
        else if (!Environment.IsPrivilegedProcess)
            Skip = "dpkg gives what it installs to root, which only root may.";
    }
}

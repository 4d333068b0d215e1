namespace HomeSync.Scenarios.Errors;

/// <summary>A test that gives files to somebody else, which only root can; skipped for others.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute() =>
        Skip = Environment.IsPrivilegedProcess ? null : "only root can give files to somebody else";
}

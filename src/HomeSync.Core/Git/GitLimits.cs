using HomeSync.Core.Configuration;

namespace HomeSync.Core.Git;

/// <summary>How long git may take.</summary>
/// <param name="Question">For one question (<c>git_timeout</c>); ten times that for work on files.</param>
/// <param name="Silence">Of a remote that says nothing (<c>network_timeout</c>).</param>
/// <param name="Hook">For the user's hooks (<c>hook_timeout</c>).</param>
public sealed record GitLimits(TimeSpan Question, TimeSpan Silence, TimeSpan Hook)
{
    /// <summary>Those of the configuration.</summary>
    public static GitLimits Of(Settings settings) =>
        new(settings.GitTimeout, settings.NetworkTimeout, settings.HookTimeout);

    public TimeSpan Heavy => 10 * Question;
}

using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Bench.Grounds;

/// <summary>Parts of home-sync itself, for what can't be had alone from outside.</summary>
internal static class Inside
{
    /// <summary>git as home-sync starts it in a site's clone.</summary>
    public static GitProgram GitOf(Site site)
    {
        var limit = TimeSpan.FromMinutes(5);
        return new GitProgram(
            new ProcessRunner(),
            new GitEnvironment(site.Machine.Environment),
            new GitLimits(limit, limit, limit),
            new RepositoryPlace(site.Clone, Path.Combine(site.Clone, ".git"), IsSeparate: false),
            hasTerminal: false
        );
    }
}

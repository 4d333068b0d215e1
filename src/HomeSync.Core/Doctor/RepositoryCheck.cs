using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>Which repository is synced, who says so, and whether the daemon takes the same.</summary>
internal static class RepositoryCheck
{
    public static Check Of(Facts facts) => new("repository", () => Look(facts));

    private static IEnumerable<CheckResult> Look(Facts facts)
    {
        var choice = facts.Choice;
        yield return CheckResult.Ok($"{facts.Place.WorkTree} (found by {choice.Origin})");
        var isNamed = facts.Machine.Repo is not null || facts.Machine.ConfigPath is not null;
        if (isNamed || facts.Daemon.Whose.Length == 0)
            yield break;
        var other = OfDaemon(facts);
        if (other?.WorkTree == choice.WorkTree)
            yield break;
        yield return CheckResult.Warning(
            "other-for-daemon",
            other is null
                ? $"{facts.Daemon.Whose} finds none: it doesn't have this shell's variables"
                : $"{facts.Daemon.Whose} takes another one: {other.WorkTree} (found by {other.Origin})",
            $"home-sync config set dotfiles_dir {Shown.ShellWord(choice.WorkTree)}"
        );
    }

    private static RepositoryChoice? OfDaemon(Facts facts)
    {
        try
        {
            // Variables speak in the configuration as well.
            var environment = facts.Daemon.Environment;
            var config = new ConfigLoader(facts.Machine.Paths, environment).Load();
            return facts.Finder(environment).Find(config);
        }
        catch (HomeSyncException)
        {
            return null;
        }
    }
}

using HomeSync.Core.Git;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>Settings by which a plain <c>git push</c> would publish our refs: savepoints hold files raw, secrets included.</summary>
internal static class PushSettingsCheck
{
    public static Check Of(Facts facts) => new("push-settings", () => Look(facts));

    private static IEnumerable<CheckResult> Look(Facts facts)
    {
        var found = false;
        foreach (var remote in facts.Repository.Remotes(facts.Cancelled))
        {
            foreach (var result in Of(facts, remote))
            {
                found = true;
                yield return result;
            }
        }
        if (!found)
            yield return CheckResult.Ok("a plain git push publishes no savepoints");
    }

    private static IEnumerable<CheckResult> Of(Facts facts, string remote)
    {
        var (git, name) = (facts.Place.Git, Shown.ShellWord(remote));
        if (facts.Repository.IsOn($"remote.{remote}.mirror", facts.Cancelled))
        {
            yield return CheckResult.Error(
                "mirror",
                $"remote.{remote}.mirror is on: git push sends every ref, savepoints with all their secrets too, and removes what others have sent",
                $"{git} config --unset-all remote.{name}.mirror"
            );
        }
        var refspecs = facts.Repository.Settings($"remote.{remote}.push", facts.Cancelled);
        if (refspecs.Any(Excludes))
            yield break;
        foreach (var refspec in refspecs.Where(Takes))
        {
            yield return CheckResult.Error(
                "push-refspec",
                $"remote.{remote}.push is {refspec}: git push sends savepoints too, with all their secrets",
                $"{git} config --add remote.{name}.push '^{OwnRefs.Folder}*'",
                "# leaves them out"
            );
        }
    }

    /// <summary>git-push(1), "refspec": a pattern matches all that begins like it.</summary>
    internal static bool Takes(string refspec)
    {
        if (refspec.StartsWith('^'))
            return false;
        var source = refspec.TrimStart('+').Split(':')[0];
        var star = source.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? source.StartsWith(OwnRefs.Folder, StringComparison.Ordinal)
            : source.AsSpan(0, star).StartsWith(OwnRefs.Folder)
                || OwnRefs.Folder.AsSpan().StartsWith(source.AsSpan(0, star));
    }

    internal static bool Excludes(string refspec) => refspec == $"^{OwnRefs.Folder}*";
}

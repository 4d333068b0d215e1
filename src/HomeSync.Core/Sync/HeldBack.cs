using HomeSync.Core.Guard;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>Files that our commits leave out because of what looks like a secret.</summary>
internal static class HeldBack
{
    /// <summary>Their names among what stays behind, for people.</summary>
    public static IReadOnlyList<string> Among(IReadOnlyList<NotSynced> files) =>
        [.. files.Where(file => file.IsSecret).Select(file => ByteText.ForPeople(file.Path))];

    public static HashSet<string> Names(IReadOnlyList<Suspect> suspects)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var suspect in suspects)
        {
            if (suspect.Held)
                names.Add(suspect.Path);
        }
        return names;
    }

    /// <summary>What was seen, with what is held back among that which stays behind.</summary>
    public static Seen Without(List<Suspect> suspects, Seen seen)
    {
        var held = Names(suspects);
        if (held.Count == 0)
            return seen;
        var files = seen.Files;
        return seen with
        {
            Files = new LocalFiles
            {
                Changed = [.. files.Changed.Where(c => !held.Contains(c.Path))],
                New = [.. files.New.Where(name => !held.Contains(name))],
                NotSynced = [.. files.NotSynced, .. Files(suspects)],
            },
        };
    }

    /// <summary>Each file once, with all that was found in it.</summary>
    private static IEnumerable<NotSynced> Files(List<Suspect> suspects)
    {
        foreach (var file in SuspectFile.Of(suspects.FindAll(s => s.Held)))
        {
            yield return new NotSynced(file.Path, $"looks like a secret, {file.Where}")
            {
                Allowing = file.Allowing,
            };
        }
    }
}

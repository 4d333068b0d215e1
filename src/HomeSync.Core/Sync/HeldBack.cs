using HomeSync.Core.Guard;

namespace HomeSync.Core.Sync;

/// <summary>Files that our commits leave out because of what looks like a secret.</summary>
internal static class HeldBack
{
    private const string Reason = "looks like a secret, ";

    public static bool IsReason(string why) => why.StartsWith(Reason, StringComparison.Ordinal);

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

    /// <summary>Each file once, with the first thing that was found in it.</summary>
    public static IEnumerable<NotSynced> Files(IReadOnlyList<Suspect> suspects)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var suspect in suspects)
        {
            if (suspect.Held && told.Add(suspect.Path))
                yield return new NotSynced(suspect.Path, Reason + suspect.Where);
        }
    }
}

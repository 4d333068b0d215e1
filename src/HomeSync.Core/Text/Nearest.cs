namespace HomeSync.Core.Text;

/// <summary>Finds the word that a mistyped one was meant to be.</summary>
public static class Nearest
{
    /// <summary>The known word closest to <paramref name="word"/>, or null when none is close enough to be worth naming.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = Reach(word) + 1;
        foreach (var candidate in known)
        {
            // Also keeps a word of a megabyte from being compared at all.
            if (Math.Abs(candidate.Length - word.Length) >= least)
                continue;
            var distance = Distance(word, candidate);
            if (distance < least)
                (nearest, least) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>How many wrong letters still look like a slip: one in a short word, a third of a long one.</summary>
    private static int Reach(string word) => word.Length <= 3 ? 1 : Math.Max(2, word.Length / 3);

    /// <summary>Levenshtein's distance, letter case aside: insertions, deletions and replacements.</summary>
    private static int Distance(string from, string to)
    {
        var above = new int[to.Length + 1];
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
            above[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var same = char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]);
                var replaced = above[j - 1] + (same ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            }
            (above, row) = (row, above);
        }
        return above[to.Length];
    }
}

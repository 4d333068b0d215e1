namespace HomeSync.Core.Text;

/// <summary>Names as people read them.</summary>
public static class Listed
{
    /// <summary>The first few on one line, and how many more there are.</summary>
    public static string OnOneLine(IReadOnlyCollection<string> names, int most = 5)
    {
        var shown = string.Join(", ", names.Take(most));
        return names.Count > most ? $"{shown} and {names.Count - most} more" : shown;
    }
}

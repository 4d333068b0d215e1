namespace HomeSync.Core.Git;

/// <summary>A remote's address as people may see it (gitglossary(7), "URL"): without what opens it.</summary>
internal static class ShownUrl
{
    private const string Hidden = "***";

    /// <summary>A token may stand where a name does; only ssh's names are harmless.</summary>
    public static string Of(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        if (start < 4)
            return url;
        var end = url.AsSpan(start).IndexOfAny('/', '?', '#');
        var at = url.LastIndexOf('@', end < 0 ? url.Length - 1 : start + end);
        if (at <= start)
            return url;
        var words = url[start..at].Split(':', 2);
        var isWeb = url.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        var name = isWeb ? Hidden : words[0];
        return url[..start] + (words.Length > 1 ? $"{name}:{Hidden}" : name) + url[at..];
    }
}

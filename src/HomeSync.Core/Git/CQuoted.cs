namespace HomeSync.Core.Git;

/// <summary>A name in quotes the way git reads it where it reads lines (git-config(1), "core.quotePath").</summary>
internal static class CQuoted
{
    public static string Of(string name) =>
        '"'
        + name.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
        + '"';
}

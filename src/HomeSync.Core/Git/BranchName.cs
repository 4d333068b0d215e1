namespace HomeSync.Core.Git;

/// <summary>A branch as people call it, and as git keeps it: <c>main</c>, <c>refs/heads/main</c>.</summary>
internal static class BranchName
{
    /// <summary>What the full names of all branches begin with.</summary>
    public const string Prefix = "refs/heads/";

    public static bool IsOne(string reference) =>
        reference.StartsWith(Prefix, StringComparison.Ordinal);

    public static string Of(string reference) => reference[Prefix.Length..];

    public static string RefOf(string branch) => $"{Prefix}{branch}";
}

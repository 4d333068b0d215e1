namespace HomeSync.Core.Daemon;

/// <summary>
/// A name in eight bytes (FNV-1a): a hundred thousand names are kept for weeks. Two that share a number
/// cost a needless look once in a lifetime.
/// </summary>
internal static class NameHash
{
    public static ulong Of(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var one in name)
            hash = (hash ^ one) * 1099511628211UL;
        return hash;
    }
}

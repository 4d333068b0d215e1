namespace HomeSync.Bench.Grounds;

/// <summary>Two sites that are alike: one for home-sync, one for the commands it is compared with.</summary>
internal sealed record Pair(Site Ours, Site Theirs, Size Size) : IDisposable
{
    public static Pair Of(Seed seed)
    {
        var pair = new Pair(new Site(seed), new Site(seed), seed.Size);
        pair.Settle();
        return pair;
    }

    /// <inheritdoc cref="Site.Settle"/>
    public void Settle()
    {
        Ours.Settle();
        Theirs.Settle();
    }

    public void Dispose()
    {
        Ours.Dispose();
        Theirs.Dispose();
    }
}

namespace HomeSync.Bench.Grounds;

/// <summary>Two sites that are alike: one for home-sync, one for the commands it is compared with.</summary>
internal sealed record Pair(Site Ours, Site Theirs, Size Size) : IDisposable
{
    public static Pair Of(Seed seed) => new(new Site(seed), new Site(seed), seed.Size);

    public void Dispose()
    {
        Ours.Dispose();
        Theirs.Dispose();
    }
}

namespace HomeSync.Bench.Measuring;

/// <summary>What a duel's pairs took.</summary>
internal sealed record DuelResult(IReadOnlyList<Timing> Ours, IReadOnlyList<Timing> Theirs)
{
    /// <summary>Milliseconds.</summary>
    public Spread OursTook => Spread.Of(Ours.Select(t => t.Milliseconds));

    /// <summary>Milliseconds.</summary>
    public Spread TheirsTook => Spread.Of(Theirs.Select(t => t.Milliseconds));

    /// <summary>Of each pair's own ratio: what disturbs one pair doesn't reach the others.</summary>
    public Spread Ratio => Spread.Of(Ours.Zip(Theirs, (o, t) => o.Milliseconds / t.Milliseconds));

    /// <summary>Milliseconds that ours took more, in each pair.</summary>
    public Spread Extra => Spread.Of(Ours.Zip(Theirs, (o, t) => o.Milliseconds - t.Milliseconds));
}

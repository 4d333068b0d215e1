namespace HomeSync.Bench.Measuring;

/// <summary>Two contenders, measured in turn: whatever slows the computer down meanwhile slows both.</summary>
/// <param name="Ours">The one that has a goal.</param>
/// <param name="Theirs">The yardstick.</param>
internal sealed record Duel(Contender Ours, Contender Theirs)
{
    private const double Long = 1000;

    /// <summary>How many pairs; null decides by how long the first takes.</summary>
    public int? Pairs { get; init; }

    /// <summary>Runs that don't count, in which caches fill.</summary>
    public int WarmUps { get; init; } = 2;

    public DuelResult Run()
    {
        var warm = 0.0;
        for (var i = 0; i < WarmUps; i++)
            warm = Once(Ours).Milliseconds + Once(Theirs).Milliseconds;
        var pairs = Pairs ?? (warm > 2 * Long ? 7 : 30);
        var (ours, theirs) = (new List<Timing>(), new List<Timing>());
        for (var i = 0; i < pairs; i++)
        {
            ours.Add(Once(Ours));
            theirs.Add(Once(Theirs));
        }
        return new DuelResult(ours, theirs);
    }

    private static Timing Once(Contender contender)
    {
        Interruption.Throw();
        return contender.Once();
    }
}

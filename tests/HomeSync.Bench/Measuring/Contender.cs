namespace HomeSync.Bench.Measuring;

/// <summary>One of the two that are compared.</summary>
/// <param name="Shown">What the table calls it.</param>
internal sealed record Contender(string Shown)
{
    /// <summary>Makes the state that it starts from; not measured.</summary>
    public Action Before { get; init; } = () => { };

    /// <summary>Runs once and tells what it took.</summary>
    public required Func<Timing> Measure { get; init; }

    /// <summary>The programs it consists of, for a look at their processes; empty when it isn't programs alone.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>What the programs see.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } =
        new Dictionary<string, string>();

    /// <summary>Starts once from its state.</summary>
    public Timing Once()
    {
        Before();
        return Measure();
    }
}

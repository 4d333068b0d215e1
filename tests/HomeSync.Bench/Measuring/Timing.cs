namespace HomeSync.Bench.Measuring;

/// <summary>What one run took.</summary>
/// <param name="Milliseconds">From the start to the exit of what was run.</param>
/// <param name="Processor">Milliseconds of processor time, that of its children included.</param>
internal sealed record Timing(double Milliseconds, double Processor)
{
    public static Timing operator +(Timing one, Timing other) =>
        new(one.Milliseconds + other.Milliseconds, one.Processor + other.Processor);
}

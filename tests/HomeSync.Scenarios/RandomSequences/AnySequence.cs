using CsCheck;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.RandomSequences;

/// <summary>Whatever people do, in whatever order, and whatever goes wrong: promises 1, 2, 8 and 9 hold after each step.</summary>
public sealed class AnySequence
{
    private static readonly Gen<Step> Steps =
        from machine in Gen.Int[0, 1]
        from deed in Gen.Frequency(
            (3, Gen.Enum<Deed>()),
            (3, Gen.OneOf(Gen.Const(Deed.Write), Gen.Const(Deed.Append), Gen.Const(Deed.Delete))),
            (4, Gen.Const(Deed.Sync))
        )
        from file in Gen.Int[0, 5]
        from fault in Gen.Frequency((3, Gen.Const(Fault.None)), (1, Gen.Enum<Fault>()))
        from after in Gen.Int[0, 250]
        select new Step(machine, deed, file, fault, after);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Keeps_the_promises(int machines)
    {
        var (sequences, steps) = (0, 0);
        var wanted = int.Parse(
            Environment.GetEnvironmentVariable("HOME_SYNC_SEQUENCES") ?? "25",
            null
        );
        Steps
            .Array[6, 16]
            .Sample(
                sequence =>
                {
                    using var play = new Play(machines);
                    play.Run(sequence);
                    Interlocked.Increment(ref sequences);
                    Interlocked.Add(ref steps, sequence.Length);
                },
                iter: wanted,
                threads: 2,
                print: sequence => string.Join("\n", sequence.Select(step => step.ToString()))
            );
        Counts.Tell($"Random sequences on {machines}: {sequences} with {steps} steps");
        Assert.True(sequences >= wanted);
    }
}

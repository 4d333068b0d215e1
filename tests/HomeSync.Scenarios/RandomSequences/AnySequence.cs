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
        var (sequences, steps, ended, sent) = (0, 0, 0, 0);
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
                    Interlocked.Add(ref ended, play.Ended);
                    Interlocked.Add(ref sent, play.Sent);
                },
                iter: wanted,
                threads: 2,
                print: sequence => string.Join("\n", sequence.Select(step => step.ToString()))
            );
        Counts.Tell(
            $"Random sequences on {machines}: {sequences} with {steps} steps; {ended} commands ended well, {sent} moved the remote"
        );
        Assert.True(sequences >= wanted);
        // Where next to nothing works nothing is lost either. Of 25 some 90 end well, and 15 move it.
        Assert.True(ended >= wanted / 25 * 25, $"only {ended} commands ended well");
        Assert.True(sent >= wanted / 25, $"only {sent} moved the remote");
    }
}

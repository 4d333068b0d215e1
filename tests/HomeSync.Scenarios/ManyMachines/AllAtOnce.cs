using HomeSync.TestKit;

namespace HomeSync.Scenarios.ManyMachines;

/// <summary>Twelve machines, twenty rounds; <c>scripts/bench fleet</c> does the same with fifty.</summary>
public sealed class AllAtOnce : IDisposable
{
    private readonly Crowd _crowd = new(FromEnvironment("HOME_SYNC_MACHINES", 12), seed: 1);
    private readonly int _half = FromEnvironment("HOME_SYNC_ROUNDS", 20) / 2;

    public void Dispose() => _crowd.Dispose();

    [Fact]
    public void Nothing_is_lost_all_come_together_and_only_the_same_lines_conflict()
    {
        _crowd.Work(_half, sameLines: false);
        _crowd.ComeTogether();
        Counts.Tell($"Rounds with lines of one's own: {_half}; {_crowd.Tally}");
        Assert.Equal(0, _crowd.Conflicts);
        _crowd.AssertAlike();
        _crowd.AssertEverybodysOwnFiles();
        _crowd.AssertNothingIsLost();

        _crowd.Work(_half, sameLines: true);
        _crowd.ComeTogether();
        Counts.Tell($"Then with the same lines too: {_half}; {_crowd.Tally}");
        Assert.NotEqual(0, _crowd.Conflicts);
        _crowd.AssertAlike();
        _crowd.AssertNothingIsLost();
    }

    private static int FromEnvironment(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } number
            ? int.Parse(number, null)
            : otherwise;
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Locking;

/// <summary>A short run of <c>scripts/prove-lock</c>: a git that watches, and kills some of who called it.</summary>
public sealed class ManyProcessesAtOnce : IDisposable
{
    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Are_inside_one_after_the_other_also_when_some_are_killed_there()
    {
        using var proof = _machine.Start(Checkout.Script("prove-lock"), ["240", "8"]);
        var run = proof.Wait(TimeSpan.FromMinutes(5));
        Assert.True(run.ExitCode == 0, run.Transcript);
        Assert.Contains(" 0 overlaps", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 killed", run.Out, StringComparison.Ordinal);
    }
}

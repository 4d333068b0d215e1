using HomeSync.Core.Platform;
using Xunit;

namespace HomeSync.Tests.Platform;

/// <summary><see cref="Together"/>: two pieces of work, and what becomes of their failures.</summary>
public sealed class TwoAtTheSameTime
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public void Run_at_once_and_give_what_both_gave()
    {
        using var met = new Barrier(2);
        Assert.Equal(
            (true, "met"),
            Together.Do(() => met.SignalAndWait(Long), () => met.SignalAndWait(Long) ? "met" : "")
        );
    }

    [Fact]
    public void Have_both_ended_when_the_first_fails()
    {
        using var failed = new ManualResetEventSlim();
        var ended = false;

        var fault = Assert.Throws<InvalidOperationException>(() =>
            Together.Do(
                () =>
                {
                    failed.Set();
                    throw new InvalidOperationException("the first");
                },
                () =>
                {
                    failed.Wait(Long);
                    ended = true;
                }
            )
        );

        Assert.Equal(("the first", true), (fault.Message, ended));
    }

    [Fact]
    public void Have_both_ended_when_the_other_fails()
    {
        var ended = false;

        var fault = Assert.Throws<InvalidOperationException>(() =>
            Together.Do(() => ended = true, () => throw new InvalidOperationException("the other"))
        );

        Assert.Equal(("the other", true), (fault.Message, ended));
    }
}

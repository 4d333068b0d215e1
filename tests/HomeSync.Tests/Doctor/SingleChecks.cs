using HomeSync.Core.Doctor;
using HomeSync.Core.Errors;

namespace HomeSync.Tests.Doctor;

public sealed class SingleChecks
{
    [Fact]
    public void Carry_their_name_into_what_they_find() =>
        Assert.Equal(
            "x",
            Assert.Single(new Check("x", () => CheckResult.Ok("well")).Results()).Check
        );

    [Fact]
    public void That_stop_tell_what_stopped_them_and_how_to_go_on()
    {
        var result = Assert.Single(new Check("x", Stopped).Results());
        Assert.Equal(
            (CheckLevel.Error, "gone", "it is gone"),
            (result.Level, result.Code, result.What)
        );
        Assert.Equal(["look for it"], result.Run);
        Assert.Equal(["words"], result.Details);
        Assert.Equal(["somebody took it"], result.Causes);
    }

    [Fact]
    public void That_have_a_defect_keep_what_they_had_found()
    {
        var results = new Check("x", Broken).Results();
        Assert.Equal(["ok", "check-failed"], results.Select(r => r.Code));
        Assert.All(results, r => Assert.Equal("x", r.Check));
    }

    [Fact]
    public void End_when_somebody_asks_for_it() =>
        Assert.Throws<OperationCanceledException>(() => new Check("x", Cancelled).Results());

    private static CheckResult Stopped() =>
        throw new HomeSyncException("It is gone; nothing was changed")
        {
            Code = "gone",
            Details = ["words", "", "Nothing was changed on this machine."],
            Causes = ["somebody took it"],
            Run = ["look for it"],
        };

    private static CheckResult Cancelled() => throw new OperationCanceledException();

    private static IEnumerable<CheckResult> Broken()
    {
        yield return CheckResult.Ok("half of it");
        throw new InvalidOperationException("a defect");
    }
}

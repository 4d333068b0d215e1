using HomeSync.Core.Doctor;

namespace HomeSync.Tests.Doctor;

public sealed class AllChecks : IDisposable
{
    private readonly DoctorBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Have_a_name_and_a_code_each_and_say_what_to_type_where_something_is_wrong()
    {
        bench.Machine.Git("config", "remote.origin.mirror", "true");
        bench.Machine.Git("switch", "--quiet", "--detach");
        var results = Run();
        Assert.Equal(25, results.Select(r => r.Check).Distinct().Count());
        Assert.All(results, r => Assert.NotEmpty(r.Code));
        Assert.All(results.Where(r => r.Level >= CheckLevel.Warning), r => Assert.NotEmpty(r.Run));
        Assert.Equal(
            ["state", "push-settings"],
            results.Where(r => r.Level == CheckLevel.Error).Select(r => r.Check)
        );
    }

    [Fact]
    public void Tell_the_same_trouble_once()
    {
        Directory.Delete(bench.Machine.Dotfiles.Path, recursive: true);
        var results = Run();
        Assert.Equal("repository", Assert.Single(results, r => r.Level == CheckLevel.Error).Check);
        Assert.Contains(results, r => r is { Check: "state", Code: "not-looked-at" });
        Assert.Contains(results, r => r is { Check: "disk", Level: CheckLevel.Ok });
    }

    [Fact]
    public void End_when_somebody_asks_for_it()
    {
        using var stop = new CancellationTokenSource();
        var machine = new Examined(
            bench.Machine.Paths,
            bench.Machine.Environment,
            bench.Program,
            bench.Clock
        );
        using var results = new Examination(machine, stop.Token).Run().GetEnumerator();
        Assert.True(results.MoveNext());
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
        {
            while (results.MoveNext()) { }
        });
    }

    private List<CheckResult> Run() =>
        [
            .. new Examination(
                new Examined(
                    bench.Machine.Paths,
                    bench.Machine.Environment,
                    bench.Program,
                    bench.Clock
                ),
                CancellationToken.None
            ).Run(),
        ];
}

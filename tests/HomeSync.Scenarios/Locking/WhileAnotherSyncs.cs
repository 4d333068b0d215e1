using System.Text.RegularExpressions;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Locking;

public sealed partial class WhileAnotherSyncs : IDisposable
{
    private readonly Fleet _fleet = new("laptop");
    private readonly RunningProgram _other;

    private Machine Laptop => _fleet.Laptop;

    public WhileAnotherSyncs()
    {
        var git = StandIn.Around(Laptop, "git", new Trouble(Argument: "fetch") { Hangs = true });
        _other = Laptop.StartHomeSync("sync");
        Soon.Is(() => git.Calls.Any(call => call.Contains("fetch")));
        Laptop.Bin.Delete("git");
    }

    public void Dispose()
    {
        _other.Dispose();
        _fleet.Dispose();
    }

    [Fact]
    public void One_who_waits_says_after_a_second_for_whom_and_goes_on_when_that_ends()
    {
        using var waiting = Laptop.StartHomeSync("sync");
        var words =
            $"Another sync process is running (PID: {_other.Id}), waiting up to 300 seconds";
        Soon.Is(() => waiting.Out.Contains(words, StringComparison.Ordinal));
        _other.Signal(15);
        waiting.Wait().Succeeded();
    }

    [Fact]
    public void One_who_gives_up_says_who_and_since_when()
    {
        Laptop.Configure("lock_timeout: 1");
        Laptop.Names.Add(($"ps -p {_other.Id}", "ps -p <pid>"));
        var refused = Laptop.HomeSync("sync");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains($"(PID: {_other.Id}), since 2", refused.Err, StringComparison.Ordinal);
        Snapshot.Match(refused.Transcript);
    }

    [Fact]
    public void Not_waiting_at_all_is_a_setting()
    {
        Laptop.Configure("lock_timeout: 0");
        var refused = Laptop.HomeSync("sync");
        Assert.Equal(1, refused.ExitCode);
        Assert.DoesNotContain("waiting", refused.Out);
        Assert.Matches(SinceWhen(), refused.Err);
    }

    [Fact]
    public void One_who_waits_can_be_interrupted()
    {
        using var waiting = Laptop.StartHomeSync("sync");
        Soon.Is(() => waiting.Out.Contains("waiting up to", StringComparison.Ordinal));
        waiting.Signal(2);
        Assert.Equal(130, waiting.Wait(TimeSpan.FromSeconds(20)).ExitCode);
    }

    [Fact]
    public void Status_and_a_dry_run_do_not_wait()
    {
        var status = Laptop.HomeSync("status").Succeeded();
        Assert.InRange(status.Took, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Laptop.HomeSync("sync", "--dry-run").Succeeded();
        Assert.False(_other.HasExited);
    }

    [GeneratedRegex(@"since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d")]
    private static partial Regex SinceWhen();
}

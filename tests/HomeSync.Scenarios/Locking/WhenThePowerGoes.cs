using HomeSync.TestKit;

namespace HomeSync.Scenarios.Locking;

/// <summary>What has to be on the disk before the next step counts on it, by the calls that put it there.</summary>
public sealed class WhenThePowerGoes : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [StraceFact]
    public void The_disk_knows_of_the_operation_and_of_the_lock_on_the_index()
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        var flushed = Flushed("sync", "--force");
        Assert.Contains(flushed, file => file.EndsWith("/home-sync.lock"));
        // Before it stands where git looks, so that it never stands there empty.
        Assert.Contains(flushed, file => file.EndsWith("/.git/home-sync/move/index.lock"));
    }

    [StraceFact]
    public void A_sync_with_nothing_to_do_waits_for_no_disk() => Assert.Empty(Flushed("sync"));

    private List<string> Flushed(params string[] command)
    {
        var log = Laptop.Temp["flushed"];
        Laptop
            .Run(
                Tool.Find("strace"),
                ["-f", "-y", "-qq", "-e", "trace=fsync", "-o", log, NativeBinary.Path, .. command]
            )
            .Succeeded();
        // 1234 fsync(5</path/of/it>) = 0
        return
        [
            .. File.ReadLines(log)
                .Where(line => line.Contains("fsync(", StringComparison.Ordinal))
                .Select(line => line.Split('<', '>') is [_, var file, ..] ? file : line),
        ];
    }
}

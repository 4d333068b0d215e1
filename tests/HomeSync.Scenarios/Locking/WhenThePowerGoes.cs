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
        var flushed = Flushed(Calls("sync", "--force"));
        Assert.Contains(flushed, file => file.EndsWith("/home-sync.lock"));
        // Before it stands where git looks, so that it never stands there empty.
        Assert.Contains(flushed, file => file.EndsWith("/.git/home-sync/move/index.lock"));
    }

    [StraceFact]
    public void The_disk_knows_of_a_move_before_its_branch_moves()
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        var calls = Calls("sync", "--force");
        var room = Laptop.Dotfiles[".git/home-sync/move"];
        var journal = calls.FindLastIndex(call => IsRename(call, $"{room}/journal"));
        var branch = calls.FindLastIndex(call => IsRename(call, "refs/heads/main"));
        Assert.True(0 < journal && journal < branch, string.Join('\n', calls));
        // The bytes before the name, and the name before the branch.
        Assert.Contains($"{room}/journal.new", Flushed(calls[..journal]));
        Assert.Contains($"{room}/index.new", Flushed(calls[..journal]));
        Assert.Contains(room, Flushed(calls[journal..branch]));
        // Nor is it there again once the move is over.
        var closed = calls.FindLastIndex(call =>
            call.Contains("unlink", StringComparison.Ordinal)
            && call.Contains($"{room}/journal\"", StringComparison.Ordinal)
        );
        Assert.True(branch < closed, string.Join('\n', calls));
        Assert.Contains(room, Flushed(calls[closed..]));
    }

    [StraceFact]
    public void A_sync_with_nothing_to_do_waits_for_no_disk() =>
        Assert.Empty(Flushed(Calls("sync")));

    private List<string> Calls(params string[] command)
    {
        var log = Laptop.Temp["calls"];
        const string Wanted = "trace=fsync,rename,renameat,renameat2,unlink,unlinkat";
        Laptop
            .Run(
                Tool.Find("strace"),
                [
                    "-f",
                    "-y",
                    "-qq",
                    "-s",
                    "4096",
                    "-e",
                    Wanted,
                    "-o",
                    log,
                    NativeBinary.Path,
                    .. command,
                ]
            )
            .Succeeded();
        return [.. File.ReadLines(log)];
    }

    private static bool IsRename(string call, string to) =>
        call.Contains("rename", StringComparison.Ordinal)
        && call.Contains($"{to}\"", StringComparison.Ordinal);

    // 1234 fsync(5</path/of/it>) = 0
    private static List<string> Flushed(IEnumerable<string> calls) =>
        [
            .. calls
                .Where(call => call.Contains("fsync(", StringComparison.Ordinal))
                .Select(call => call.Split('<', '>') is [_, var file, ..] ? file : call),
        ];
}

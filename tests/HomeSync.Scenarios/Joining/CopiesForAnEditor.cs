using HomeSync.TestKit;

namespace HomeSync.Scenarios.Joining;

/// <summary>What <c>resolve --edit</c> opens, by the calls that make it: what is there once was typed by a person, or will be.</summary>
public sealed class CopiesForAnEditor : IDisposable
{
    private readonly Fleet _fleet = new();

    public CopiesForAnEditor()
    {
        _fleet.Desktop.Dotfiles.Write(".zshrc", "theirs\n");
        _fleet.Desktop.Dotfiles.Write("folder/added", "theirs\n");
        _fleet.Desktop.SendAll("Theirs");
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        Laptop.Dotfiles.Write("folder/added", "mine\n");
        Laptop.CommitAll("Mine");
        Laptop.Configure("on_diverged: rebase");
        StandIn.Script(Laptop, "edit", "sed -i -e '/^[<=>]\\{7\\}/d' \"$@\"");
        Laptop.Environment["EDITOR"] = $"'{Laptop.Bin["edit"]}'";
    }

    private Machine Laptop => _fleet.Laptop;

    private string Room => $"{Laptop.Dotfiles[".git/home-sync/edit"]}/";

    public void Dispose() => _fleet.Dispose();

    [StraceFact(onTerminal: true)]
    public void Are_there_as_a_whole_or_not_at_all()
    {
        var calls = Calls();
        foreach (var name in (string[])[".zshrc", "folder/added"])
        {
            var put = calls.FindIndex(call => Renamed(call) is [_, var to] && IsCopy(to, name));
            Assert.True(put >= 0, string.Join('\n', calls));
            // All of its bytes before its name; the one before may have been written under the same.
            var written = Renamed(calls[put])[0];
            var before = calls[..put];
            var another = before.FindLastIndex(call =>
                Renamed(call) is [var it, _] && it == written
            );
            Assert.Contains(
                before[(another + 1)..],
                call =>
                    call.Contains("fsync(", StringComparison.Ordinal)
                    && call.Contains($"<{written}>", StringComparison.Ordinal)
            );
        }
        // Nothing of our own is written in there: the editor alone does that.
        Assert.Contains(calls, call => IsOpened(call, "O_RDONLY"));
        Assert.DoesNotContain(calls, call => IsOpened(call, "O_WRONLY", "O_RDWR", "O_CREAT"));
        Assert.Equal("mine\ntheirs\n", Laptop.Dotfiles.Read(".zshrc"));
    }

    [TerminalFact]
    public void Are_taken_away_where_a_kill_left_half_of_one_and_not_while_one_is_written()
    {
        const string Half = ".git/home-sync/edit.new-";
        Laptop.Dotfiles.Write($"{Half}999999999", "<<<<<<< half");
        Laptop.Dotfiles.Write($"{Half}{Environment.ProcessId}", "<<<<<<< half");
        using var edit = Laptop.StartOnTerminal("resolve", "--edit");
        edit.Wait().Succeeded();
        Assert.Equal("mine\ntheirs\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.False(Laptop.Dotfiles.Has($"{Half}999999999"));
        Assert.True(Laptop.Dotfiles.Has($"{Half}{Environment.ProcessId}"));
    }

    private List<string> Calls()
    {
        var log = Laptop.Temp["calls"];
        const string Wanted = "trace=open,openat,creat,link,linkat,rename,renameat,renameat2,fsync";
        // Up to where a child becomes another program: an editor may write as it likes.
        string[] options = ["-f", "-y", "-qq", "-b", "execve", "-s", "4096", "-e", Wanted];
        using var edit = Laptop.StartOnTerminal(
            Tool.Find("strace"),
            [.. options, "-o", log, NativeBinary.Path, "resolve", "--edit"]
        );
        edit.Wait().Succeeded();
        return [.. File.ReadLines(log)];
    }

    private bool IsCopy(string path, string name) =>
        path.StartsWith(Room, StringComparison.Ordinal)
        && path.EndsWith($"/{name}", StringComparison.Ordinal);

    private bool IsOpened(string call, params string[] ways) =>
        Paths(call) is [var path]
        && path.StartsWith(Room, StringComparison.Ordinal)
        && ways.Any(way => call.Contains(way, StringComparison.Ordinal));

    private static string[] Renamed(string call) =>
        call.Contains("rename", StringComparison.Ordinal) ? Paths(call) : [];

    // 1234 rename("/from", "/to") = 0
    private static string[] Paths(string call) =>
        [.. call.Split('"').Where((_, number) => number % 2 == 1)];
}

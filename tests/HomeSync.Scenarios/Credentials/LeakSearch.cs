using HomeSync.TestKit;

namespace HomeSync.Scenarios.Credentials;

/// <summary>
/// Finds who begins a program with a secret in its arguments or environment, opens a file by it, or
/// writes it anywhere: the calls of a command and of all its children, as strace sees them.
/// </summary>
internal sealed class LeakSearch(Machine machine, string secret)
{
    private const string Calls =
        "trace=execve,openat,write,writev,pwrite64,pwritev,sendto,sendmsg,connect,symlink,symlinkat,link,linkat,rename,renameat,renameat2";

    /// <summary>What a command is started with, so that it is searched.</summary>
    public string[] Around(params string[] command) =>
        ["-f", "-v", "-y", "-s", "65536", "-o", Log, "-e", Calls, .. command];

    /// <summary>Each kind of call that held the secret, as <c>program: call</c>, sorted.</summary>
    public IReadOnlyList<string> Found()
    {
        var programs = new Dictionary<string, string>();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Log))
        {
            var process = line[..line.IndexOf(' ')];
            if (line.Contains(" execve(\"", StringComparison.Ordinal))
                programs[process] = Path.GetFileName(line.Split('"')[1]);
            if (line.Contains(secret, StringComparison.Ordinal))
                found.Add($"{programs.GetValueOrDefault(process, "home-sync")}: {CallIn(line)}");
        }
        return [.. found];
    }

    /// <summary>Every file in the home and beside it that holds the secret, but those it was put in by the test.</summary>
    public IReadOnlyList<string> Files(params string[] known) =>
        [
            .. new[] { machine.Home.Path, machine.Bin.Path }
                .SelectMany(folder =>
                    Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                )
                .Where(file => file != Log && !known.Contains(file))
                .Where(file => File.ReadAllText(file).Contains(secret, StringComparison.Ordinal)),
        ];

    private string Log => machine.Temp["strace.log"];

    /// <summary><c>write to a pipe</c>, <c>write to /a/file</c>, <c>execve</c>.</summary>
    private static string CallIn(string line)
    {
        var call = line.Split([' ', '('], StringSplitOptions.RemoveEmptyEntries)[1];
        if (call == "execve")
            return call;
        var begin = line.IndexOf('<', StringComparison.Ordinal) + 1;
        var file = line[begin..line.IndexOf('>', begin)];
        return file.StartsWith("pipe:", StringComparison.Ordinal)
            ? $"{call} to a pipe"
            : $"{call} to {file}";
    }
}

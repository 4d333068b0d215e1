using System.Diagnostics;

namespace HomeSync.TestKit;

/// <summary>
/// Runs a program under strace, which can end it at any of its own system calls. Its children are let
/// go as soon as they become another program, so they are neither counted nor hit.
/// </summary>
public static class Strace
{
    /// <summary>Why it can't be used here, for the tests that are skipped; null when it can.</summary>
    public static string? WhyMissing { get; } = Try();

    /// <summary>
    /// Runs the native program and lists these calls of it, the descriptors with their paths. Of each
    /// kind those of the one thread that makes the most: strace counts by thread.
    /// </summary>
    public static IReadOnlyList<(string Call, int At, string Line)> Record(
        Machine machine,
        IReadOnlyList<string> arguments,
        IReadOnlyCollection<string> calls
    )
    {
        var log = machine.Temp["strace.log"];
        string[] options = ["-y", "-o", log, "-e", $"trace={string.Join(',', calls)}"];
        machine.Run(Tool.Find("strace"), [.. Own, .. options, NativeBinary.Path, .. arguments]);
        return
        [
            .. File.ReadLines(log)
                .Select(line => (Words: line.Split([' ', '('], 3, SkipEmpty), Line: line))
                .Where(entry => calls.Contains(entry.Words[1]))
                .GroupBy(entry => (Thread: entry.Words[0], Call: entry.Words[1]))
                .GroupBy(thread => thread.Key.Call)
                .Select(threads => threads.MaxBy(thread => thread.Count())!)
                .SelectMany(thread =>
                    thread.Select((entry, number) => (thread.Key.Call, number + 1, entry.Line))
                ),
        ];
    }

    /// <summary>Runs the native program and sends it a signal as it begins its n-th such call; SIGKILL lets it not even begin.</summary>
    /// <returns>What it did, and whether it came to that call at all.</returns>
    public static (Run Run, bool IsReached) Interrupt(
        Machine machine,
        IReadOnlyList<string> arguments,
        string call,
        int at,
        string signal
    )
    {
        var log = machine.Temp["strace.log"];
        string[] options = ["-o", log, "-e", $"trace={call}"];
        string[] inject = ["-e", $"inject={call}:signal={signal}:when={at}"];
        var run = machine.Run(
            Tool.Find("strace"),
            [.. Own, .. options, .. inject, NativeBinary.Path, .. arguments]
        );
        // 1234 --- SIGTERM {...} ---, and 1234 +++ killed by SIGKILL +++
        return (run, File.ReadAllText(log).Contains($" SIG{signal} ", StringComparison.Ordinal));
    }

    private const StringSplitOptions SkipEmpty = StringSplitOptions.RemoveEmptyEntries;

    private static string[] Own => ["-f", "-qq", "-b", "execve"];

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || Tool.TryFind("strace") is not { } strace)
            return "strace is missing (Linux: apt install strace)";
        var start = new ProcessStartInfo(strace, [.. Own, "-o", "/dev/null", "/bin/true"])
        {
            RedirectStandardError = true,
        };
        using var attempt = Process.Start(start)!;
        attempt.WaitForExit();
        return attempt.ExitCode == 0 ? null : "strace may not watch processes here (ptrace)";
    }
}

using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>What can be told of a process that isn't ours.</summary>
internal static class OtherProcess
{
    /// <summary>Whether it runs and leads a session, as every child of ours without a terminal does: a reused number hardly ever does.</summary>
    public static bool LeadsItsSession(int process) =>
        Libc.GetSid(process) == process && !IsZombie(process);

    public static bool IsRunning(int process) => Libc.Kill(process, 0) == 0 && !IsZombie(process);

    /// <summary>Its command line, a word each; empty when it isn't running, isn't ours to see or belongs to another user.</summary>
    public static IReadOnlyList<string> CommandOf(int process, ProcessRunner runner)
    {
        // Signal 0 reaches only processes of the same user, except for root.
        if (Libc.Kill(process, 0) != 0)
            return [];
        try
        {
            return ByteText
                .Decode(File.ReadAllBytes($"/proc/{process}/cmdline"))
                .Split('\0', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (IOException)
        {
            return FromPs(process, runner);
        }
    }

    /// <summary>The variables it was started with; null where the system doesn't tell (macOS), or it isn't ours to see.</summary>
    public static IReadOnlyDictionary<string, string>? EnvironmentOf(int process)
    {
        try
        {
            var variables = new Dictionary<string, string>(StringComparer.Ordinal);
            var bytes = File.ReadAllBytes($"/proc/{process}/environ");
            foreach (var variable in ByteText.Decode(bytes).Split('\0'))
            {
                if (variable.Split('=', 2) is [{ Length: > 0 } name, var value])
                    variables[name] = value;
            }
            return variables;
        }
        catch (Exception unseen) when (unseen is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The processes of this user that lead their session and carry an argument.</summary>
    public static IReadOnlyList<int> LeadersWith(string argument, ProcessRunner runner) =>
        [.. All(runner).Where(p => LeadsItsSession(p) && CommandOf(p, runner).Contains(argument))];

    private static IEnumerable<int> All(ProcessRunner runner)
    {
        if (!Directory.Exists("/proc/self"))
            return Numbers(runner.Run(new Command("ps", ["-x", "-o", "pid="])).Text.Split('\n'));
        return Numbers(Directory.EnumerateDirectories("/proc").Select(f => Path.GetFileName(f)!));
    }

    private static IEnumerable<int> Numbers(IEnumerable<string> words) =>
        words.Select(w => int.TryParse(w.Trim(), out var number) ? number : 0).Where(n => n > 1);

    /// <summary>macOS has no /proc; its ps can't tell where one argument ends.</summary>
    private static string[] FromPs(int process, ProcessRunner runner)
    {
        try
        {
            var asked = runner.Run(
                new Command("ps", ["-ww", "-o", "command=", "-p", $"{process}"])
            );
            return asked.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        }
        catch (ProgramMissingException)
        {
            return [];
        }
    }

    /// <summary>Ended, and only its number is left: containers without an init collect these.</summary>
    private static bool IsZombie(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var state = stat.LastIndexOf(") ", StringComparison.Ordinal) + 2;
            return state < stat.Length && stat[state] == 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }
}

namespace HomeSync.Core.Platform;

/// <summary>Tells a process from a later one that was given the same number.</summary>
internal static class ProcessIdentity
{
    /// <summary>When a process started, in the system's own words; empty when it doesn't run or the system won't say.</summary>
    public static string StartOf(int process, ProcessRunner runner)
    {
        try
        {
            // proc(5): the 22nd field, the second of which is a name that may hold anything.
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(") ", StringComparison.Ordinal) + 2)..].Split(' ');
            return fields.Length > 19 && fields[0] != "Z" ? fields[19] : "";
        }
        catch (IOException)
        {
            return Directory.Exists("/proc/self") ? "" : FromPs(process, runner);
        }
    }

    /// <summary>Where there is no /proc, as on macOS.</summary>
    internal static string FromPs(int process, ProcessRunner runner, string ps = "ps")
    {
        try
        {
            // The same words to whoever asks, wherever the machine has travelled to.
            var environment = ChildEnvironment.Own();
            (environment["LC_ALL"], environment["TZ"]) = ("C", "UTC0");
            var asked = new Command(ps, ["-o", "lstart=", "-p", $"{process}"])
            {
                Environment = environment,
            };
            return runner.Run(asked).Text.Trim();
        }
        catch (ProgramMissingException)
        {
            return "";
        }
    }
}

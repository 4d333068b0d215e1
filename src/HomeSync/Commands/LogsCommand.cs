using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Logging;

namespace HomeSync.Commands;

internal sealed class LogsCommand(CommandHost host)
{
    private const int Most = 1_000_000;

    /// <summary>Show the last lines of the log.</summary>
    /// <param name="lines">-n, How many lines.</param>
    [Command("logs")]
    public int Show(int lines = 50) =>
        host.Run(() =>
        {
            if (lines is < 1 or > Most)
            {
                throw new UsageException(
                    $"-n {lines}: allowed is a number from 1 to {Most}",
                    "home-sync logs -n 50"
                );
            }

            var tail = new LogTail(host.Paths).Last(lines);
            if (tail.Problem is { } problem)
                host.Log.Warn($"The log can't be read: {problem}");
            else if (tail.Lines.Count == 0)
                host.Log.Warn($"There is no log yet at {host.Paths.LogFile}");
            foreach (var line in tail.Lines)
                host.Console.Out.WriteLine(line);
            return ExitCode.Success;
        });
}

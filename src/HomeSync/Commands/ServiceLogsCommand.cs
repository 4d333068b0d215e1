using System.Globalization;
using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Logging;

namespace HomeSync.Commands;

internal sealed class ServiceLogsCommand(CommandHost host)
{
    private const int Usual = 20;
    private const int Most = 1_000_000;

    /// <summary>Show the last 20 lines, or N, of each thing that the service writes.</summary>
    [Command("service logs")]
    public int Show() =>
        host.Run(() =>
        {
            var lines = host.Operands.Count == 0 ? Usual : Count(host.Operands[0]);
            foreach (var output in host.Service().Outputs(lines))
                Show(output.Name, output.Lines);
            var log = new LogTail(host.Paths).Last(new LogQuery { Lines = lines });
            Show(host.Paths.LogFile, log.Lines.Count == 0 ? null : log.Lines);
            return ExitCode.Success;
        });

    private void Show(string name, IReadOnlyList<string>? lines)
    {
        host.Console.Out.WriteLine($"=== {name} ===");
        if (lines is null)
            host.Console.Out.WriteLine("(nothing yet)");
        foreach (var line in lines ?? [])
            host.Console.Out.WriteLine(line);
        host.Console.Out.WriteLine();
    }

    private static int Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count is >= 1 and <= Most
            ? count
            : throw new UsageException(
                $"logs {Printable.Text(text)}: allowed is a number from 1 to {Most}",
                "home-sync service logs 50"
            );
}

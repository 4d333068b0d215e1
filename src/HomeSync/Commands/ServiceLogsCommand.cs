using System.Globalization;
using System.Text.Json;
using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Logging;
using HomeSync.Core.Service;

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
            var lines = host.Operands.Count == 0 ? Usual : Asked(host.Operands[0]);
            var log = new LogTail(host.Paths).Last(new LogQuery { Lines = lines });
            ServiceOutput[] outputs =
            [
                .. host.Service().Outputs(lines),
                new(
                    host.Paths.LogFile,
                    log.Lines.Count == 0 && log.Problem is null ? null : log.Lines
                ),
            ];
            foreach (var output in outputs)
                Show(output);
            if (log.Problem is { } problem)
                host.Log.Warn($"The log can't be read: {problem}");
            return new(Reply.Ok, json => json.Objects("outputs", outputs, o => Write(json, o)));
        });

    private static void Write(Utf8JsonWriter json, ServiceOutput output)
    {
        json.File("name", output.Name);
        json.Flag("exists", output.Lines is not null);
        json.Texts("lines", output.Lines ?? []);
    }

    private void Show(ServiceOutput output)
    {
        var (name, lines) = output;
        host.Console.Out.WriteLine($"=== {name} ===");
        if (lines is null)
            host.Console.Out.WriteLine("(nothing yet)");
        foreach (var line in lines ?? [])
            host.Console.Out.WriteLine(line);
        host.Console.Out.WriteLine();
    }

    private static int Asked(string text) =>
        Count.Of(text, Most)
        ?? throw new UsageException(
            $"logs {Printable.Text(text)}: allowed is a number from 1 to {Most}",
            "home-sync service logs 50"
        );
}

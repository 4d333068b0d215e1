using HomeSync.Cli;
using HomeSync.Core.Doctor;
using HomeSync.Core.Logging;

namespace HomeSync.Commands;

/// <summary>What <c>doctor</c> prints: a line for each result, and below it what to know and to type.</summary>
internal sealed class DoctorPage(LogConsole console)
{
    private const int LevelColumn = 9;
    private const int CheckColumn = 15;

    private static readonly string Indent = new(' ', LevelColumn);

    /// <returns>The exit code: 1 when there is an error.</returns>
    public int Show(IEnumerable<CheckResult> results)
    {
        var (errors, warnings) = (0, 0);
        foreach (var result in results)
        {
            errors += result.Level == CheckLevel.Error ? 1 : 0;
            warnings += result.Level == CheckLevel.Warning ? 1 : 0;
            if (result.Level >= CheckLevel.Warning || !console.Quiet)
                Show(result);
        }
        if (!console.Quiet)
            Line($"\n{Summary(errors, warnings)}");
        return errors > 0 ? ExitCode.Error : ExitCode.Success;
    }

    private void Show(CheckResult result)
    {
        var level = Word(result.Level).PadRight(LevelColumn);
        Line(
            $"{Coloured(result.Level, level)}{result.Check.PadRight(CheckColumn)}{Printable.Text(result.What)}"
        );
        foreach (var detail in result.Details)
            Line(Indent + Printable.Text(detail));
        if (result.Causes.Count > 0)
            Line(Indent + "Possible causes:");
        for (var i = 0; i < result.Causes.Count; i++)
            Line($"{Indent}{i + 1}. {result.Causes[i]}");
        for (var i = 0; i < result.Run.Count; i++)
            Line($"{Indent}{(i == 0 ? "Run: " : "     ")}{Noted(result.Run[i])}");
    }

    /// <summary>A note stands below its command, a little to the right.</summary>
    private static string Noted(string line) => line.StartsWith('#') ? $"  {line}" : line;

    private static string Word(CheckLevel level) =>
        level switch
        {
            CheckLevel.Ok => "ok",
            CheckLevel.Info => "info",
            CheckLevel.Warning => "warning",
            _ => "error",
        };

    private string Coloured(CheckLevel level, string word) =>
        !console.ColourOut
            ? word
            : level switch
            {
                CheckLevel.Ok => $"\e[32m{word}\e[0m",
                CheckLevel.Info => $"\e[34m{word}\e[0m",
                CheckLevel.Warning => $"\e[33m{word}\e[0m",
                _ => $"\e[31m{word}\e[0m",
            };

    private static string Summary(int errors, int warnings) =>
        (errors, warnings) switch
        {
            (0, 0) => "All is well",
            (_, 0) => Amount(errors, "error"),
            (0, _) => Amount(warnings, "warning"),
            _ => $"{Amount(errors, "error")}, {Amount(warnings, "warning")}",
        };

    private static string Amount(int number, string what) =>
        number == 1 ? $"1 {what}" : $"{number} {what}s";

    private void Line(string text) => console.Out.WriteLine(text);
}

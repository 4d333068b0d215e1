using HomeSync.Core.Doctor;
using HomeSync.Core.Logging;
using HomeSync.Core.Text;

namespace HomeSync.Commands;

/// <summary>What <c>doctor</c> prints: a line for each result, and below it what to know and to type.</summary>
internal sealed class DoctorPage(LogConsole console)
{
    private const int LevelColumn = 9;
    private const int CheckColumn = 15;

    private static readonly string Indent = new(' ', LevelColumn);

    /// <summary>Shows each as soon as it is there.</summary>
    /// <returns>All of them.</returns>
    public IReadOnlyList<CheckResult> Show(IEnumerable<CheckResult> results)
    {
        var shown = new List<CheckResult>();
        foreach (var result in results)
        {
            shown.Add(result);
            if (result.Level >= CheckLevel.Warning || !console.Quiet)
                Show(result);
        }
        if (!console.Quiet)
        {
            var (errors, warnings) = (
                shown.Count(r => r.Level == CheckLevel.Error),
                shown.Count(r => r.Level == CheckLevel.Warning)
            );
            Line($"\n{Summary(errors, warnings)}");
        }
        return shown;
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
            Line($"{Indent}{i + 1}. {Printable.Text(result.Causes[i])}");
        for (var i = 0; i < result.Run.Count; i++)
            Line($"{Indent}{(i == 0 ? "Run: " : "     ")}{Noted(Printable.Text(result.Run[i]))}");
    }

    /// <summary>A note stands below its command, a little to the right.</summary>
    private static string Noted(string line) => line.StartsWith('#') ? $"  {line}" : line;

    public static string Word(CheckLevel level) =>
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
            (_, 0) => Amount.Of(errors, "error"),
            (0, _) => Amount.Of(warnings, "warning"),
            _ => $"{Amount.Of(errors, "error")}, {Amount.Of(warnings, "warning")}",
        };

    private void Line(string text) => console.Out.WriteLine(text);
}

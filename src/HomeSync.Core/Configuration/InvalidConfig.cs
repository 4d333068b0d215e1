using HomeSync.Core.Errors;
using HomeSync.Core.Text;

namespace HomeSync.Core.Configuration;

/// <summary>The errors for a configuration that can't be used.</summary>
internal static class InvalidConfig
{
    public const string Code = "config-invalid";

    /// <summary>More would hide the problems above them; they come back once these are mended.</summary>
    private const int MostWarnings = 10;

    /// <param name="path">The file, null when there is none.</param>
    /// <param name="problems">Each with its place, or <c>$VARIABLE</c>, in front.</param>
    /// <param name="warnings">What else is odd: told now, since nothing else of the file will be.</param>
    public static ConfigException Of(
        string? path,
        IReadOnlyList<string> problems,
        IReadOnlyList<string>? warnings = null
    )
    {
        var variables = problems.Where(p => p.StartsWith('$')).Select(VariableOf).ToList();
        var inFile = path is not null && variables.Count < problems.Count;
        var causes = new List<string>();
        var run = new List<string>();
        if (inFile)
        {
            causes.Add("A value was mistyped, or the file is of another program or version");
            run.Add($"${{EDITOR:-vi}} {Shown.ShellWord(path!)}");
        }
        if (variables.Count > 0)
        {
            causes.Add(
                "A variable of that name is set in the shell's or the service's environment"
            );
            run.Add($"unset {string.Join(' ', variables)}");
        }
        var count = Amount.Of(problems.Count, "problem");
        return new ConfigException($"The configuration can't be used: {count}")
        {
            Code = Code,
            Where = inFile ? [("File", path!)] : [],
            Details = [.. problems, .. Some(warnings ?? [])],
            Causes = causes,
            Run = run,
        };
    }

    /// <param name="path">The file.</param>
    /// <param name="problem">What keeps it from being read.</param>
    public static ConfigException OfUnreadable(string path, string problem) =>
        new("The configuration file can't be read")
        {
            Code = Code,
            Where = [("File", path)],
            Details = [problem],
            Causes =
            [
                "The path leads to something else than a configuration",
                "The file was moved, or belongs to another user",
            ],
            Run = [$"ls -lL {Shown.ShellWord(path)}"],
        };

    private static IEnumerable<string> Some(IReadOnlyList<string> warnings) =>
        warnings.Count <= MostWarnings
            ? warnings
            : warnings
                .Take(MostWarnings)
                .Append($"and {warnings.Count - MostWarnings} keys or values more that are odd");

    private static string VariableOf(string problem) =>
        problem[1..problem.IndexOf(':', StringComparison.Ordinal)];
}

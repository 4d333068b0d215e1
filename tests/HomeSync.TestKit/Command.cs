using System.Diagnostics;
using System.Text;

namespace HomeSync.TestKit;

/// <summary>What is to be started: nothing of the tests' own environment reaches it.</summary>
internal sealed record Command(string File, IReadOnlyList<string> Arguments)
{
    public required string WorkingFolder { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Replacements for the transcript.</summary>
    public IReadOnlyList<(string Real, string Shown)> Names { get; init; } = [];

    /// <summary>The same on a terminal of its own, where somebody may type.</summary>
    public Command OnTerminal() =>
        this with
        {
            File = Tool.Find("script"),
            Arguments = ["--quiet", "--return", "--command", Line(File), "/dev/null"],
            Typed = ToString(),
        };

    /// <summary>What the transcript shows instead of the real command; null on no terminal.</summary>
    public string? Typed { get; private init; }

    /// <summary>As a person would type it.</summary>
    public override string ToString() => Typed ?? Line(Path.GetFileName(File));

    private string Line(string file) => string.Join(' ', Arguments.Prepend(file).Select(Quoted));

    public ProcessStartInfo ToStartInfo()
    {
        // In a session of its own a program finds no terminal to ask on, also when a person runs the tests.
        var session = Tool.TryFind("setsid");
        var start = new ProcessStartInfo(session ?? File)
        {
            WorkingDirectory = WorkingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in session is null ? Arguments : Arguments.Prepend(File))
            start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return start;
    }

    private static string Quoted(string argument) =>
        argument.Length > 0
        && argument.All(c => char.IsLetterOrDigit(c) || "-_./:=@+,^~%".Contains(c))
            ? argument
            : $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}

using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Core.Doctor;

/// <summary>One thing that a check found.</summary>
/// <param name="Level">How much it matters.</param>
/// <param name="Code">Its stable name, which never changes its meaning; <c>ok</c> when all is well.</param>
/// <param name="What">One line: what was found.</param>
public sealed record CheckResult(CheckLevel Level, string Code, string What)
{
    /// <summary>The check's own stable name.</summary>
    public string Check { get; init; } = "";

    /// <summary>More about it, such as another program's words; a line each.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Why it may be, likeliest first.</summary>
    public IReadOnlyList<string> Causes { get; init; } = [];

    /// <summary>What to type next; a line that begins with <c>#</c> is a note on the command above it.</summary>
    public IReadOnlyList<string> Run { get; init; } = [];

    internal static CheckResult Ok(string what) => new(CheckLevel.Ok, "ok", what);

    internal static CheckResult Info(string code, string what, params string[] run) =>
        new(CheckLevel.Info, code, what) { Run = run };

    internal static CheckResult Warning(string code, string what, params string[] run) =>
        new(CheckLevel.Warning, code, what) { Run = run };

    internal static CheckResult Error(string code, string what, params string[] run) =>
        new(CheckLevel.Error, code, what) { Run = run };

    /// <summary>What other code knows how to say.</summary>
    internal static CheckResult Of(
        HomeSyncException problem,
        CheckLevel level = CheckLevel.Error
    ) =>
        new(level, problem.Code, Line(problem.Message))
        {
            Details =
            [
                .. problem.Details.Where(l => l.Length > 0 && l != GitErrors.NothingChanged),
            ],
            Causes = problem.Causes,
            Run = problem.Run,
        };

    /// <summary>As the end of a line, and without what comforts only those who feared for their files.</summary>
    private static string Line(string message)
    {
        const string comfort = "; nothing was changed";
        var text = message.EndsWith(comfort, StringComparison.Ordinal)
            ? message[..^comfort.Length]
            : message;
        var isWord = text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]);
        return isWord ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }
}

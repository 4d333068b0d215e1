using HomeSync.Core.Errors;

namespace HomeSync.Core.Git;

/// <summary>What to tell people about one kind of failure.</summary>
/// <param name="What">What failed, in a line.</param>
/// <param name="Code">Its stable name in metrics.</param>
/// <param name="Causes">Why it may be, likeliest first.</param>
/// <param name="Run">What to type next, notes with <c>#</c> behind their command.</param>
internal sealed record Advice(string What, string Code, string[] Causes, params string[] Run)
{
    /// <summary>The same of a larger thing that failed by it: <c>Git push failed: ...</c></summary>
    public Advice Failing(string larger) => this with { What = $"{larger} failed: {What}" };

    /// <summary>The failure as an error.</summary>
    /// <param name="where">Where it happened, as label and value.</param>
    /// <param name="details">What git or the other side said.</param>
    public GitException ToError(
        IReadOnlyList<(string Label, string Value)> where,
        IReadOnlyList<string> details
    ) =>
        new(What)
        {
            Code = Code,
            Where = where,
            Details = details,
            Causes = Causes,
            Run = Run,
        };
}

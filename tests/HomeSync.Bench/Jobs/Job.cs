using HomeSync.Bench.Grounds;
using HomeSync.Bench.Report;

namespace HomeSync.Bench.Jobs;

/// <summary>Something that is measured.</summary>
/// <param name="Name">By which it can be asked for: the whole name, or the words before one of its dashes.</param>
/// <param name="Run">Measures it.</param>
internal sealed record Job(string Name, Func<Ground, Row> Run)
{
    /// <summary>Why it can't be measured here; null when it can.</summary>
    public string? WhyLeftOut { get; init; }

    public bool IsMeantBy(string word) =>
        Name == word || Name.StartsWith(word + "-", StringComparison.Ordinal);
}

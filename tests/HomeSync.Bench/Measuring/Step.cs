namespace HomeSync.Bench.Measuring;

/// <summary>One program with its arguments; started as such, never by a shell.</summary>
internal sealed record Step(string Program, params string[] Arguments)
{
    /// <summary>A file that it reads on its standard input; null is an empty input.</summary>
    public string? Input { get; init; }

    public override string ToString() => string.Join(' ', Arguments.Prepend(Program));
}

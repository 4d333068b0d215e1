namespace HomeSync.Core.Configuration;

/// <summary>What came of reading one value's text.</summary>
/// <param name="Value">The value; meaningless when there is a problem.</param>
/// <param name="Problem">The rest of a sentence that begins with the value: <c>is not a number</c>.</param>
/// <param name="Warning">The same, for a value that is taken all the same.</param>
internal readonly record struct Parsed<T>(T? Value, string? Problem = null, string? Warning = null)
{
    public static Parsed<T> Bad(string problem) => new(default, problem);
}

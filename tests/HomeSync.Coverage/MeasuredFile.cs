namespace HomeSync.Coverage;

/// <summary>A source file, and what ran of it.</summary>
/// <param name="Name">From the folder of the sources: <c>HomeSync.Core/Sync/Look.cs</c>.</param>
/// <param name="Text">Its lines without their indentation; the first one is number 1.</param>
internal sealed record MeasuredFile(string Name, string[] Text)
{
    /// <summary>Every line with code, and whether it ran.</summary>
    public SortedDictionary<int, bool> Lines { get; } = [];

    /// <summary>Whether each way out of each condition was taken.</summary>
    public List<bool> Branches { get; } = [];

    /// <summary>Of the core its folder, of the program itself too.</summary>
    public string Folder => Name.Split('/') is [_, var folder, _, ..] ? folder : "(beside them)";

    public IEnumerable<int> Missed => Lines.Where(line => !line.Value).Select(line => line.Key);
}

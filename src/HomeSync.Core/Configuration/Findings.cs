namespace HomeSync.Core.Configuration;

/// <summary>What a person must hear about a configuration, in the order of the file.</summary>
internal sealed class Findings
{
    private readonly List<string> problems = [];
    private readonly List<string> warnings = [];

    /// <summary>What keeps the configuration from being used.</summary>
    public IReadOnlyList<string> Problems => problems;

    public IReadOnlyList<string> Warnings => warnings;

    public void Problem(string text) => problems.Add(text);

    public void Warning(string text) => warnings.Add(text);
}

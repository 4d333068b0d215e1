namespace HomeSync.Tests.Architecture;

/// <summary>A folder of the core in the figure of <c>src/README.md</c>.</summary>
/// <param name="Name">The folder.</param>
/// <param name="Layer">How many lines are above it.</param>
/// <param name="Knows">Where its arrow leads.</param>
internal sealed record DrawnFolder(string Name, int Layer, string[] Knows);

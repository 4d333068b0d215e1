using HomeSync.TestKit;

namespace HomeSync.Scenarios.Faults;

/// <summary>One point at which an operation is interrupted.</summary>
/// <param name="Name">Where, for people.</param>
/// <param name="Run">Runs the operation up to there; false when that point was never reached.</param>
internal sealed record Interruption(string Name, Func<Machine, IReadOnlyList<string>, bool> Run);

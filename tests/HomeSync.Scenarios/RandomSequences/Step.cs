namespace HomeSync.Scenarios.RandomSequences;

/// <summary>One step of a sequence.</summary>
/// <param name="Machine">On which machine.</param>
/// <param name="Deed">What is done.</param>
/// <param name="File">Which of the few files that there are.</param>
/// <param name="Fault">What goes wrong, where home-sync works.</param>
/// <param name="After">For a kill: after how many milliseconds.</param>
public sealed record Step(int Machine, Deed Deed, int File, Fault Fault, int After);

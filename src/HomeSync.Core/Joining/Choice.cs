namespace HomeSync.Core.Joining;

/// <summary>What takes the place of a conflict: one side's version, or what a person made of both.</summary>
/// <param name="Side">Whose version; null when it was edited.</param>
/// <param name="Edited">What was edited; null when a side was taken.</param>
internal sealed record Choice(Side? Side, EditedFile? Edited = null);

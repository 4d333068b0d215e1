namespace HomeSync.Core.Git;

/// <summary>One thing that git couldn't decide.</summary>
/// <param name="Path">The file, as both sides know it.</param>
/// <param name="Kind">What happened to it, for people: <c>changed on both sides</c>, <c>added on both sides</c> …</param>
/// <param name="Names">All names that it concerns: also where a rename led, or what a folder holds.</param>
/// <param name="Stray">The name that git gave it beside the real one, since a folder has that; null mostly.</param>
internal sealed record MergeConflict(
    string Path,
    string Kind,
    IReadOnlyList<string> Names,
    string? Stray = null
);

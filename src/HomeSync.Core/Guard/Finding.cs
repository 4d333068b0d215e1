namespace HomeSync.Core.Guard;

/// <summary>Something in a content that looks like a secret.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Certain">Whether it is a key or a token by its form, and not only by its look.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Match">Its bytes, to look for them in what was there before; never shown.</param>
internal sealed record Finding(string Rule, bool Certain, int Line, byte[] Match);

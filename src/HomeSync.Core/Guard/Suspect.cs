namespace HomeSync.Core.Guard;

/// <summary>A file with something that looks like a secret, told without the secret.</summary>
/// <param name="Path">Its name from the top of the working tree.</param>
/// <param name="Line">Where, from 1.</param>
/// <param name="Rule">What it looks like.</param>
/// <param name="Held">Whether it is held back, and not only told.</param>
internal sealed record Suspect(string Path, int Line, string Rule, bool Held)
{
    public string Where => $"line {Line}: {Rule}";
}

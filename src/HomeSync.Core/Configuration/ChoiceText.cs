namespace HomeSync.Core.Configuration;

/// <summary>One of a few words, in any letter case.</summary>
/// <param name="choices">The words and what they mean.</param>
internal sealed class ChoiceText<T>(params (string Word, T Value)[] choices)
{
    public Parsed<T> Parse(string text, PathBase folders)
    {
        foreach (var (word, value) in choices)
        {
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
                return new(value);
        }
        return Parsed<T>.Bad("is none of the known words");
    }
}

using HomeSync.Core.Text;

namespace HomeSync.Core.Configuration;

/// <summary>A text that must not appear anywhere by accident: every way of printing it shows asterisks.</summary>
public sealed class Secret(string value)
{
    /// <summary>The secret itself. Only for handing it to the program that needs it, by standard input.</summary>
    public string Reveal() => value;

    public override string ToString() => SecretWords.Mask;
}

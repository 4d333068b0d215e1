using HomeSync.Core.Text;

namespace HomeSync.Core.Configuration;

/// <summary>A text that must not appear anywhere by accident: every way of printing it shows asterisks.</summary>
public sealed class Secret(string value) : IEquatable<Secret>
{
    /// <summary>The secret itself. Only for handing it to the program that needs it, by standard input.</summary>
    public string Reveal() => value;

    /// <summary>Whether both are the same text: a configuration that was read again is no other one.</summary>
    public bool Equals(Secret? other) => other is not null && other.Reveal() == value;

    public override bool Equals(object? obj) => Equals(obj as Secret);

    public override int GetHashCode() => value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => SecretWords.Mask;
}

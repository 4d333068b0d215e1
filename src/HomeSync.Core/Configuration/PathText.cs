namespace HomeSync.Core.Configuration;

/// <summary>A path as a person writes it: <c>~/dotfiles</c>, <c>$HOME/dotfiles</c>, <c>/srv/dotfiles</c>.</summary>
internal static class PathText
{
    public const string Allowed = "a path, absolute or below the home, ~ and $HOME are understood";

    public static Parsed<string> Parse(string text, PathBase folders) =>
        text.Contains('\0', StringComparison.Ordinal)
            ? Parsed<string>.Bad("contains a NUL character")
            : new(folders.Resolve(text));
}

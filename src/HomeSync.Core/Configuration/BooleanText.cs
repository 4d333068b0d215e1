namespace HomeSync.Core.Configuration;

/// <summary>A truth value: YAML 1.1's words, because files were written for PyYAML, and 1 and 0, as shells write them.</summary>
internal static class BooleanText
{
    public const string Allowed = "true or false (also yes, no, on, off)";

    private static readonly string[] True = ["true", "yes", "on", "1"];
    private static readonly string[] False = ["false", "no", "off", "0"];

    public static Parsed<bool> Parse(string text, PathBase folders)
    {
        if (True.Contains(text, StringComparer.OrdinalIgnoreCase))
            return new(true);
        return False.Contains(text, StringComparer.OrdinalIgnoreCase)
            ? new(false)
            : Parsed<bool>.Bad("is neither true nor false");
    }
}

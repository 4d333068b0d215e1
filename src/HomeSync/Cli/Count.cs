using System.Globalization;

namespace HomeSync.Cli;

/// <summary>A number that a person typed.</summary>
internal static class Count
{
    /// <returns>Null when it isn't a whole number from 1 to the most.</returns>
    public static int? Of(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count >= 1
        && count <= most
            ? count
            : null;
}

using System.Globalization;

namespace HomeSync.Core.Git;

/// <summary>How far a branch and its upstream are apart, as <c>git for-each-ref</c> says it (<c>%(upstream:track)</c>).</summary>
internal static class TrackText
{
    /// <returns>Null when it isn't understood, or there is no upstream to compare with.</returns>
    public static (int Ahead, int Behind)? Parse(string text)
    {
        var (ahead, behind) = (0, 0);
        foreach (var part in text.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                part.Split(' ') is not [var side, var digits]
                || !int.TryParse(
                    digits,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
            {
                return null;
            }
            switch (side)
            {
                case "ahead":
                    ahead = number;
                    break;
                case "behind":
                    behind = number;
                    break;
                default:
                    return null;
            }
        }
        return (ahead, behind);
    }
}

using System.Globalization;
using HomeSync.Core.Text;

namespace HomeSync.Core.Notifications;

/// <summary>Something to tell a person who isn't looking.</summary>
/// <param name="Kind">Told once until it works again: <c>failing</c>, <c>conflicted</c>, <c>stale</c>, <c>works</c>, <c>credentials</c>, <c>held-back</c>.</param>
/// <param name="Text">The message.</param>
public sealed record Notice(string Kind, string Text)
{
    public const string Failing = "failing";
    public const string Conflicted = "conflicted";

    /// <summary>Told apart from what fails of the dotfiles: either may last for months, and hides nothing of the other.</summary>
    public const string Credentials = "credentials";

    /// <summary>Never told itself: a failure or conflict was, and is over, but nothing works yet.</summary>
    public const string Over = "over";

    /// <summary>Told for each file once, however often it is held back.</summary>
    public const string HeldBack = "held-back";
    public const string Stale = "stale";
    public const string Works = "works";

    public static Notice OfFailure(string what) => new(Failing, $"Syncing fails: {what}");

    /// <param name="what">Why they fail.</param>
    /// <param name="isAll">Whether nothing else does.</param>
    public static Notice OfCredentials(string what, bool isAll) =>
        new(Credentials, $"Syncing {(isAll ? "" : "credentials ")}fails: {what}");

    public static Notice OfConflict(string what) =>
        new(Conflicted, $"{what}. To settle it: home-sync status");

    public static Notice OfStale(TimeSpan age, string why) =>
        new(
            Stale,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Nothing has synced for {age.TotalHours:0} hours: {why}"
            )
        );

    /// <summary>The message of files that look like a secret.</summary>
    public static Notice OfHeldBack(IReadOnlyList<string> files) =>
        new(
            HeldBack,
            $"Held back, since it looks like a secret: {Listed.OnOneLine(files)}. What to do about it: home-sync sync --force --dry-run"
        );
}

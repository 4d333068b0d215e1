using System.Globalization;
using System.Text;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Notifications;

/// <summary>Where <see cref="Health"/> is kept between two runs: a line <c>name: value</c> for each.</summary>
/// <param name="path">The file; it is 0600, in a folder 0700.</param>
public sealed class HealthFile(string path)
{
    private static readonly (string Name, HealthState State)[] States =
    [
        ("in-sync", HealthState.InSync),
        ("waiting", HealthState.Waiting),
        ("failing", HealthState.Failing),
        ("conflicted", HealthState.Conflicted),
    ];

    /// <summary>What is kept; null when nothing is, or nothing readable.</summary>
    public Health? Read() => WholeFile.Read(path) is { } text ? Parse(text) : null;

    /// <summary>Keeps it.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder doesn't allow it.</exception>
    internal void Write(Health health) => WholeFile.Write(path, Format(health));

    private static string Format(Health health)
    {
        var text = new StringBuilder();
        void Add(string name, string value) =>
            // No path and no message holds a NUL.
            text.Append(name).Append(": ").Append(value.Replace('\n', '\0')).Append('\n');
        Add("repository", health.Repository);
        Add("of-none", health.IsOfNone ? "yes" : "no");
        Add("state", Array.Find(States, s => s.State == health.State).Name);
        Add("what", health.What);
        Add("credentials", health.Credentials);
        Add("since", Text(health.Since));
        Add("waits", health.Waits);
        Add("waits-since", Text(health.WaitsSince));
        Add("synced", Text(health.Synced));
        Add("was-alone", health.WasAlone ? "yes" : "no");
        Add("trouble", Text(health.Trouble));
        Add("told", string.Join(' ', health.Told));
        // Last: of a file that is too long the end is missing.
        Add("held-back", string.Join('\n', health.HeldBack));
        Add("held-back-told", string.Join('\n', health.HeldBackTold));
        return text.ToString();
    }

    private static Health? Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            if (line.Split(": ", 2) is [var name, var value])
                values[name] = value.Replace('\0', '\n');
        }
        string Value(string name) => values.GetValueOrDefault(name) ?? "";
        return States.Any(s => s.Name == Value("state"))
            ? new Health
            {
                Repository = Value("repository"),
                IsOfNone = Value("of-none") == "yes",
                State = Array.Find(States, s => s.Name == Value("state")).State,
                What = Value("what"),
                Credentials = Value("credentials"),
                HeldBack = Names(Value("held-back")),
                HeldBackTold = Names(Value("held-back-told")),
                Since = Time(Value("since")),
                Waits = Value("waits"),
                WaitsSince = Time(Value("waits-since")),
                Synced = Time(Value("synced")),
                WasAlone = Value("was-alone") == "yes",
                Trouble = Time(Value("trouble")),
                Told = Value("told").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            }
            : null;
    }

    private static string[] Names(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(DateTimeOffset? time) =>
        time?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;
}

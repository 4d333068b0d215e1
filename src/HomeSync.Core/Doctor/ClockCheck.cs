using System.Globalization;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Metrics;

namespace HomeSync.Core.Doctor;

/// <summary>Whether anything that was written down lies ahead of this machine's clock; nobody is asked for the time.</summary>
internal static class ClockCheck
{
    /// <summary>So far clocks may be apart.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);

    public static Check Of(Facts facts) => new("clock", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        foreach (var (what, time) in Written(facts))
        {
            if (time - facts.Now <= Apart)
                continue;
            return CheckResult.Warning(
                "behind",
                $"{what} is dated {Times.Long(time - facts.Now)} ahead: this machine's clock is behind, or was ahead when it was written",
                "date",
                "# compare it with a clock you trust"
            );
        }
        return CheckResult.Ok("no commit and no sync is dated ahead of it");
    }

    private static IEnumerable<(string What, DateTimeOffset Time)> Written(Facts facts)
    {
        if (new MetricsFile(facts.Machine.Paths.MetricsFile).LastRecord() is { } record)
            yield return ("the last sync", record.Time);
        if (Newest(facts) is var (name, commit))
            yield return ($"the newest commit of {name}", commit);
    }

    private static (string Name, DateTimeOffset Time)? Newest(Facts facts)
    {
        try
        {
            var call = new GitCall(
                "for-each-ref",
                "--sort=-committerdate",
                "--count=1",
                "--format=%(committerdate:unix) %(refname:short)",
                "refs/heads",
                "refs/remotes"
            );
            var words = facts.Git.Ask(call, facts.Cancelled).Text.TrimEnd('\n').Split(' ', 2);
            return
                words.Length == 2
                && long.TryParse(words[0], CultureInfo.InvariantCulture, out var seconds)
                ? (words[1], DateTimeOffset.FromUnixTimeSeconds(seconds))
                : null;
        }
        catch (HomeSyncException)
        {
            // Without a repository the other times still count.
            return null;
        }
    }
}

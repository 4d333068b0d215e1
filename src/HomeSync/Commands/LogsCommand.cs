using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Commands;

internal sealed class LogsCommand(CommandHost host)
{
    private const int Most = 1_000_000;

    /// <summary>Show the end of the log, the rotated parts included.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="lines">-n, How many lines; 50, or all with --since.</param>
    /// <param name="follow">-f, Go on with what is written from now on; Ctrl-C ends it, with exit code 130.</param>
    /// <param name="since">Only entries no older than 30s, 15m, 2h, 3d, or than a time: 2026-01-31T09:15.</param>
    /// <param name="level">Only entries at least as important as DEBUG, INFO, WARN or ERROR.</param>
    [Command("logs")]
    public int Show(
        CancellationToken token,
        string? lines = null,
        bool follow = false,
        string? since = null,
        string? level = null
    ) =>
        host.Run(() =>
        {
            if (follow && host.Options.Json)
            {
                throw new UsageException(
                    "--follow never ends and --json prints one object: they don't go together",
                    "home-sync logs --json"
                );
            }
            var query = Query(lines, since, level);
            var tail = new LogTail(host.Paths).Last(query);
            foreach (var line in tail.Lines)
                host.Console.Out.WriteLine(line);
            if (tail.Problem is { } problem)
                host.Log.Warn($"The log can't be read: {problem}");
            else if (tail.Lines.Count == 0)
                host.Log.Warn(Nothing(query));
            return follow
                ? Follow(query, tail.End, token)
                : new(
                    Reply.Ok,
                    json =>
                    {
                        json.File("file", host.Paths.LogFile);
                        json.Texts("lines", tail.Lines);
                    }
                );
        });

    private Reply Follow(LogQuery query, LogPlace from, CancellationToken cancelled)
    {
        try
        {
            new LogFollower(host.Paths, query, host.Console.Out.WriteLine).Follow(from, cancelled);
            return new(Reply.Done) { Exit = ExitCode.Interrupted };
        }
        catch (Exception fault)
            when (fault is IOException and not InputClosedException or UnauthorizedAccessException)
        {
            host.Log.Error($"The log can't be followed any more: {fault.Message}");
            return new(Reply.Done) { Exit = ExitCode.Error };
        }
    }

    private string Nothing(LogQuery query)
    {
        if (query is { Since: null, Level: null })
            return $"There is no log yet at {host.Paths.LogFile}";
        var since = query.Since is { } time ? $" since {LocalTime.Text(time)}" : "";
        return $"Nothing that was asked for is in the log{since}";
    }

    private LogQuery Query(string? lines, string? since, string? level) =>
        new()
        {
            Lines = lines is null
                ? (since is null ? new LogQuery().Lines : Most)
                : Count.Of(lines, Most)
                    ?? throw Bad("-n", lines, $"a number from 1 to {Most}", "50"),
            Since = since is null
                ? null
                : SinceText.Parse(since, host.Clock)
                    ?? throw Bad("--since", since, SinceText.Allowed, "2h"),
            Level = level is null
                ? null
                : LogQuery.LevelOf(level)
                    ?? throw Bad("--level", level, "DEBUG, INFO, WARN or ERROR", "WARN"),
        };

    private static UsageException Bad(
        string option,
        string value,
        string allowed,
        string example
    ) =>
        new(
            $"{option} {Printable.Text(value)}: allowed is {allowed}",
            $"home-sync logs {option} {example}"
        );
}

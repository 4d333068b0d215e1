using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Metrics;
using HomeSync.Core.Undo;

namespace HomeSync.Commands;

internal sealed class HistoryCommand(CommandHost host)
{
    private const int Most = 100_000;

    /// <summary>Show what was done, how it ended, and whether it can still be undone.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="lines">-n, How many operations; 20 if nothing is said.</param>
    /// <param name="all">Also those that found nothing to do.</param>
    /// <param name="repo">The repository to work on.</param>
    [Command("history")]
    public int Show(
        CancellationToken token,
        string? lines = null,
        bool all = false,
        string? repo = null
    ) =>
        host.Run(() =>
        {
            var count =
                Count.Of(lines ?? "20", Most)
                ?? throw new UsageException(
                    $"-n {Printable.Text(lines!)}: allowed is a number from 1 to {Most}",
                    "home-sync history -n 50"
                );
            var reading = new MetricsFile(host.Paths.MetricsFile).Last(
                count,
                record => all || record.DidSomething
            );
            if (reading.Problem is { } problem)
                host.Log.Warn($"The metrics can't be read: {problem}");
            if (reading.Records.Count == 0)
            {
                host.Log.Info(
                    all
                        ? "Nothing was done yet"
                        : "Nothing was changed yet; home-sync history --all shows every run"
                );
                return new(Reply.Ok, json => json.Objects("operations", reading.Records, _ => { }));
            }
            var page = new HistoryPage(Savepoints(repo, token), host.Clock);
            foreach (var line in page.Lines(reading.Records))
                host.Console.Out.WriteLine(line);
            return new(Reply.Ok, json => page.Write(json, reading.Records));
        });

    /// <summary>None without a repository: the page then says that nothing can be undone, and why.</summary>
    private IReadOnlyList<string> Savepoints(string? repo, CancellationToken cancelled)
    {
        try
        {
            return host.Repository.Open(host.LoadConfig(), repo).SavepointIds(cancelled);
        }
        catch (HomeSyncException problem)
        {
            host.Log.Warn(problem.Report());
            return [];
        }
    }
}

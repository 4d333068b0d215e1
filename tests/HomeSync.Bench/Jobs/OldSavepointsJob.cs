using System.Globalization;
using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;
using HomeSync.Core.Savepoints;

namespace HomeSync.Bench.Jobs;

/// <summary>Nothing to do after a month of work, against the first day.</summary>
internal static class OldSavepointsJob
{
    private const int Made = 18_000;

    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public static IEnumerable<Job> All() =>
        [
            new("idle-savepoints", ground => Run(ground, "idle-savepoints", "sync", Sync)),
            // What git itself needs for them: it reads the commit behind every ref.
            new("fetch-savepoints", ground => Run(ground, "fetch-savepoints", "git fetch", Fetch)),
        ];

    private static Step Sync(Site site) => Site.HomeSync("sync");

    private static Step Fetch(Site site) => site.InClone("fetch", "--no-auto-maintenance");

    private static Row Run(Ground ground, string name, string shown, Func<Site, Step> step)
    {
        using var pair = Pair.Of(ground.Seed(Size.Small));
        var kept = Fill(pair.Ours);
        // One that changes something tidies up, as it has for the whole month.
        foreach (var site in (Site[])[pair.Ours, pair.Theirs])
        {
            site.Edit(1);
            Launch.Run(site.Machine, Sync(site));
        }
        pair.Settle();
        Contender Of(Site site, string what) =>
            Launch.Contender(site.Machine, what, () => { }, step(site));
        return Referee.Judge(
            name,
            new Duel(
                Of(pair.Ours, shown),
                Of(
                    pair.Theirs,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{shown} on the first day ({kept} savepoints kept of {Made})"
                    )
                )
            ),
            new Goal { Ratio = 1 },
            isTyped: false
        );
    }

    /// <summary>A savepoint every 144 seconds, thinned out as home-sync would have.</summary>
    /// <returns>How many are left.</returns>
    private static int Fill(Site site)
    {
        var now = DateTimeOffset.UtcNow;
        var every = Month / Made;
        List<string> ids =
        [
            .. Enumerable.Range(0, Made).Select(n => SavepointNote.NewId(now - n * every)),
        ];
        var stream = site.Machine.Temp["stream"];
        using (var import = new ImportStream(stream))
        {
            var head = site.Ask("rev-parse", "HEAD");
            foreach (var id in ids)
            {
                import.Commit(
                    SavepointWriter.Folder + id,
                    head,
                    [($"{SavepointWriter.Files}/.zshrc", $"export SAVED={id}\n")]
                );
            }
        }
        Import(site, stream);
        var expired = new Retention(Month).Expired(ids, now);
        File.WriteAllLines(stream, expired.Select(id => $"delete {SavepointWriter.Folder}{id}"));
        Launch.Run(site.Machine, site.InClone("update-ref", "--stdin") with { Input = stream });
        return ids.Count - expired.Count;
    }

    private static void Import(Site site, string stream) =>
        Launch.Run(site.Machine, site.InClone("fast-import", "--quiet") with { Input = stream });
}

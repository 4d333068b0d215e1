using System.Globalization;
using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;
using HomeSync.Core.Savepoints;

namespace HomeSync.Bench.Jobs;

/// <summary>Nothing to do after a month of work, against the first day.</summary>
internal static class OldSavepointsJob
{
    private const string Name = "idle-savepoints";
    private const int Made = 18_000;

    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public static IEnumerable<Job> All() => [new(Name, Run)];

    private static Row Run(Ground ground)
    {
        using var pair = Pair.Of(ground.Seed(Size.Small));
        var kept = Fill(pair.Ours);
        pair.Settle();
        return Referee.Judge(
            Name,
            new Duel(
                Idle(pair.Ours, "sync"),
                Idle(
                    pair.Theirs,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"sync on the first day ({kept} savepoints kept of {Made})"
                    )
                )
            ),
            new Goal { Ratio = 1 },
            isTyped: false
        );
    }

    private static Contender Idle(Site site, string shown) =>
        Launch.Contender(site.Machine, shown, () => { }, Site.HomeSync("sync"));

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
        site.Git("-C", site.Clone, "pack-refs", "--all");
        return ids.Count - expired.Count;
    }

    private static void Import(Site site, string stream) =>
        Launch.Run(site.Machine, site.InClone("fast-import", "--quiet") with { Input = stream });
}

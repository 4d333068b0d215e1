using System.Collections.Concurrent;
using HomeSync.Bench.Measuring;

namespace HomeSync.Bench.Grounds;

/// <summary>Many sites with one remote.</summary>
internal sealed class Crowd : IDisposable
{
    /// <summary>How many work at the same time; the others wait for their turn.</summary>
    private const int AtOnce = 10;

    private readonly List<Site> sites;
    private int round;

    public Crowd(Seed seed, int count)
    {
        sites = [new Site(seed)];
        while (sites.Count < count)
            sites.Add(new Site(seed, sites[0].Remote));
    }

    /// <summary>Everybody saves a file that nobody else has.</summary>
    public void Edit()
    {
        round++;
        for (var n = 0; n < sites.Count; n++)
            sites[n].Machine.Dotfiles.Write(Size.Small.File(n), Word(n) + "\n");
        SystemCalls.WriteBack();
    }

    /// <summary>Everybody brings it to the others.</summary>
    /// <param name="bring">Does it at one site; false when it didn't come about.</param>
    /// <exception cref="InvalidOperationException">Something was lost.</exception>
    public Timing All(Func<Site, bool> bring)
    {
        var waiting = new ConcurrentQueue<Site>(sites);
        var failed = new ConcurrentBag<Site>();
        var took = Stopped.At(() =>
        {
            Thread[] workers = [.. Enumerable.Range(0, AtOnce).Select(_ => new Thread(Work))];
            Array.ForEach(workers, worker => worker.Start());
            Array.ForEach(workers, worker => worker.Join());
        });
        Check(failed);
        return took;

        void Work()
        {
            while (waiting.TryDequeue(out var site))
            {
                if (!bring(site))
                    failed.Add(site);
            }
        }
    }

    public void Dispose() => sites.ForEach(site => site.Dispose());

    /// <summary>Runs a program at one of the sites; its words are shown should nothing come of it.</summary>
    public static bool Succeeds(Site site, Step step) =>
        Launched.Start(step, site.Machine.Environment, LogOf(site)).Reap().Code == 0;

    private void Check(ConcurrentBag<Site> failed)
    {
        var there = Enumerable.Range(0, sites.Count).Count(IsThere);
        if (!failed.IsEmpty || there < sites.Count)
        {
            var words = string.Concat(failed.Take(1).Select(site => File.ReadAllText(LogOf(site))));
            throw new InvalidOperationException(
                $"{failed.Count} machines gave up, and {there} of {sites.Count} edits are at the remote. {words}"
            );
        }
    }

    private static string LogOf(Site site) => site.Machine.Temp["crowd.log"];

    private bool IsThere(int machine) =>
        Launch.Output(
            sites[0].Machine,
            new Step(
                "git",
                "-C",
                sites[0].Remote,
                "cat-file",
                "blob",
                $"main:{Size.Small.File(machine)}"
            )
        ) == Word(machine);

    private string Word(int machine) => $"round {round} by machine {machine}";
}

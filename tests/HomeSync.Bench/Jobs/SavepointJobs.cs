using System.Globalization;
using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;
using HomeSync.Core.Savepoints;

namespace HomeSync.Bench.Jobs;

/// <summary>
/// The savepoint before a move, against a stash that is only created: in both clones the same number of
/// files was edited, and both put their contents, the index and a commit into the object database. Ours
/// runs inside the bench, since a sync never makes a savepoint alone.
/// </summary>
internal sealed class SavepointJobs(int files)
{
    public static IEnumerable<Job> All() =>
        new[] { 1, 100, 10_000 }.Select(files => new SavepointJobs(files).Job);

    private Job Job
    {
        get
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"savepoint-{files}");
            return new Job(name, ground => Run(name, ground.Pair(Size.Large)));
        }
    }

    private Row Run(string name, Pair pair)
    {
        var (head, tree) = (
            pair.Ours.Ask("rev-parse", "HEAD"),
            pair.Ours.Ask("rev-parse", "HEAD^{tree}")
        );
        var git = Inside.GitOf(pair.Ours);
        var writer = new SavepointWriter(git, TimeProvider.System);
        var ours = new Contender("savepoint")
        {
            Before = () => Prepare(pair.Ours),
            Measure = () =>
                Stopped.At(() =>
                {
                    // As a sync begins it; there it runs beside the preparing, here it is waited for.
                    var room = new MoveRoom(git.Place, new IndexKeeper(git));
                    room.Open();
                    room.CopyLiveIndex();
                    writer.Save(Note(head, tree), pair.Ours.Edited, room.KeptIndex);
                    room.Clear();
                }),
        };
        var theirs = Launch.Contender(
            pair.Theirs.Machine,
            "git stash create",
            () => Prepare(pair.Theirs),
            pair.Theirs.InClone("stash", "create")
        );
        var duel = new Duel(ours, theirs) { Pairs = files > 1000 ? 7 : 30, WarmUps = 1 };
        var row = Referee.Judge(name, duel, new Goal { Ratio = 1.3 });
        Restore(pair.Ours);
        Restore(pair.Theirs);
        return row;
    }

    // Contents that nobody has yet, in files that are as new to both.
    private void Prepare(Site site)
    {
        Restore(site);
        site.Edit(files);
        SystemCalls.WriteBack();
    }

    private static void Restore(Site site) =>
        site.Git("-C", site.Clone, "checkout", "--quiet", "--", ".");

    private static SavepointNote Note(string head, string tree) =>
        new()
        {
            Id = SavepointNote.NewId(DateTimeOffset.UtcNow),
            Why = "bench",
            Branch = "refs/heads/main",
            From = head,
            To = head,
            FilesTree = tree,
            IndexAfter = tree,
        };
}

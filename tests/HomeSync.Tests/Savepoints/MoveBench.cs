using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.TestKit;
using HomeSync.Tests.Git;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Savepoints;

/// <summary>
/// A move worked out by hand, up to its journal: <c>changed</c> gets new content, <c>gone/file</c>
/// leaves, <c>new/file</c> comes.
/// </summary>
internal sealed class MoveBench : IDisposable
{
    public const string Id = "20260131-081502-abcdef";
    public const string Branch = "refs/heads/main";

    public MoveBench()
    {
        Bench.Write("changed", "old\n");
        Bench.Write("gone/file", "leaves\n");
        OldTip = Bench.CommitAll("Old");
        Bench.Write("changed", "new\n");
        Bench.Files.Delete("gone");
        Bench.Write("new/file", "comes\n");
        NewTip = Bench.CommitAll("New");
        Bench.Machine.Git("reset", "--keep", OldTip);
        Bench.Machine.Git("status");
        Before = RepositoryPhoto.Of(Bench.Files.Path);
        Prepare();
    }

    public GitBench Bench { get; } = new();

    public RepositoryPhoto Before { get; }

    public string OldTip { get; }

    public string NewTip { get; }

    public Journal Journal { get; private set; } = null!;

    public MoveRoom Room => Bench.Room;

    public Folder Files => Bench.Files;

    public FileMover Mover => new(Bench.Place.WorkTree, Room);

    public JournaledMove Move => MoveBy(Bench.Git);

    public JournaledMove MoveBy(GitProgram git) => new(git, Bench.Commits, Room);

    public List<FileStep> Steps => [.. Journal.Steps.Select(s => s.ToStep())];

    public string Index => new MoveRoom(Bench.Place).LiveIndexFingerprint;

    public string? Recover()
    {
        var recovery = new Recovery(Bench.Git, Bench.Repository, Bench.Commits);
        Assert.True(recovery.IsNeeded);
        var told = recovery.Run(default);
        Assert.False(recovery.IsNeeded);
        Assert.False(Directory.Exists(Room.Path));
        return told;
    }

    /// <summary>What a kill leaves at this point: journal and lock in place.</summary>
    public void Interrupt(bool branchMoved, int steps)
    {
        Room.Journal.Write(Journal);
        Assert.True(Room.IndexLock.TryTake(Id));
        if (branchMoved)
            Assert.True(Bench.Commits.Move(Branch, NewTip, OldTip, "test", [], default));
        foreach (var step in Steps.OrderBy(s => s.Removes ? 0 : 1).Take(steps))
        {
            Assert.True(Mover.Do(step));
            if (step.Removes)
                Mover.DeleteEmptyParents(step);
        }
    }

    public void AssertMoved()
    {
        Assert.Equal(("new\n", "comes\n"), (Files.Read("changed"), Files.Read("new/file")));
        Assert.False(Files.Has("gone"));
        AssertClean(NewTip);
    }

    public void AssertAsBefore()
    {
        Assert.Equal(("old\n", "leaves\n"), (Files.Read("changed"), Files.Read("gone/file")));
        Assert.False(Files.Has("new"));
        AssertClean(OldTip);
    }

    public void Dispose() => Bench.Dispose();

    private void AssertClean(string tip)
    {
        Assert.False(Files.Has(".git/index.lock"));
        Assert.Equal(tip, Bench.Tip);
        Assert.Equal("", Bench.Machine.Git("status", "--porcelain"));
    }

    private void Prepare()
    {
        Room.Open();
        var live = Room.CopyLiveIndex();
        File.Copy(Room.BaseIndex, Room.NewIndex);
        var index = new BesideIndex(Bench.Git, Room.NewIndex);
        index.Turn(Bench.TreeOf(OldTip), Bench.TreeOf(NewTip), default);
        index.WriteFilesTo(Room.Staged, ["changed", "new/file"], default);
        var saved = new SavepointWriter(Bench.Git, new FakeTimeProvider()).Save(
            new SavepointNote
            {
                Id = Id,
                Why = "fast-forward",
                Branch = Branch,
                From = OldTip,
                To = NewTip,
                FilesTree = Bench.TreeOf(OldTip),
                IndexAfter = Bench.TreeOf(NewTip),
            },
            ["changed", "gone/file", "new/file"]
        );
        var nothing = RawIdentity.Missing;
        FileStep[] steps =
        [
            new("changed", 1, saved["changed"], RawFile.IdentityOf($"{Room.Staged}/changed")),
            new("gone/file", 2, saved["gone/file"], nothing),
            new("new/file", 3, nothing, RawFile.IdentityOf($"{Room.Staged}/new/file")),
        ];
        Journal = new Journal
        {
            Id = Id,
            Branch = Branch,
            OldTip = OldTip,
            NewTip = NewTip,
            OldIndex = live,
            Savepoint = SavepointWriter.Folder + Id,
            Steps = [.. steps.Select(JournalStep.Of)],
        };
    }
}

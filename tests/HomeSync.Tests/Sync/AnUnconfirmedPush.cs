using HomeSync.Core.Git;
using HomeSync.Core.Sync;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Sync;

public sealed class AnUnconfirmedPush : IDisposable
{
    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Is_remembered_with_its_commit_and_forgotten_without_a_trace()
    {
        Assert.Null(Unconfirmed.In(bench.Place));
        var commit = new Unconfirmed("refs/heads/main", bench.Tip, bench.Tip);
        commit.Remember(bench.Place, bench.Commits, default);
        Assert.Equal(commit, Unconfirmed.In(bench.Place));
        Assert.Equal(bench.Tip, bench.Repository.Resolve("refs/home-sync/unconfirmed", default));

        Unconfirmed.Forget(bench.Place, bench.Commits, default);
        Unconfirmed.Forget(bench.Place, bench.Commits, default);
        Assert.Null(Unconfirmed.In(bench.Place));
        Assert.Null(bench.Repository.Resolve("refs/home-sync/unconfirmed", default));
        Assert.False(Directory.Exists(bench.Place.OwnFolder));
    }

    [Fact]
    public void Is_remembered_only_where_nothing_changed_since()
    {
        var (publication, prepared) = (Publication, Prepared(bench.Tip));

        Assert.False(publication.Announce(prepared, () => false, default));
        Assert.Null(Unconfirmed.In(bench.Place));
        Assert.Throws<OperationCanceledException>(() =>
            publication.Announce(prepared, () => throw new OperationCanceledException(), default)
        );
        Assert.Null(Unconfirmed.In(bench.Place));
        Assert.Null(bench.Repository.Resolve("refs/home-sync/unconfirmed", default));

        Assert.True(publication.Announce(prepared, () => true, default));
        Assert.Equal(bench.Tip, Unconfirmed.In(bench.Place)?.Commit);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void That_may_have_arrived_is_not_forgotten_for_one_that_is_not_sent(bool isAnother)
    {
        var earlier = new Unconfirmed("refs/heads/main", bench.Tip, bench.Tip);
        earlier.Remember(bench.Place, bench.Commits, default);
        bench.Write("new", "1");
        var prepared = Prepared(isAnother ? bench.CommitAll("Two") : earlier.Commit);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.False(Publication.Announce(prepared, () => false, default));
        AssertOpen();
        Assert.Throws<OperationCanceledException>(() =>
            Publication.Announce(prepared, () => false, stopped.Token)
        );
        AssertOpen();

        void AssertOpen()
        {
            Assert.Equal(earlier.Commit, Unconfirmed.In(bench.Place)?.Commit);
            Assert.Equal(
                earlier.Commit,
                bench.Repository.Resolve("refs/home-sync/unconfirmed", default)
            );
        }
    }

    private Publication Publication =>
        new(bench.Repository, new Remote(bench.Git, bench.Repository), bench.Commits);

    private Prepared Prepared(string commit) =>
        new()
        {
            Branch = "refs/heads/main",
            OldTip = bench.Tip,
            NewTip = commit,
            BaseTree = "",
            TargetTree = "",
            LiveIndex = "",
            Why = "auto-commit",
        };
}

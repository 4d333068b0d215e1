using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Tests.Git;

public sealed class ARealRepository : IDisposable
{
    private readonly GitBench bench = new(withRemote: true);
    private readonly Repository repository;

    public ARealRepository() => repository = bench.Repository;

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Tells_its_branch_upstream_and_files()
    {
        bench.Write(".zshrc", "edited\n");
        bench.Write("new\n\"file\"", "");
        var status = repository.Status(withUntracked: true, default);
        Assert.Equal(
            (bench.Tip, "main", "origin/main"),
            (status.Tip, status.Branch, status.Upstream)
        );
        var old = bench.Machine.Git("rev-parse", "HEAD:.zshrc");
        Assert.Equal([new FileChange(".zshrc", '.', 'M') { OldId = old }], status.Changed);
        Assert.Equal(["new\n\"file\""], status.Untracked);
        Assert.Equal(["new\n\"file\""], repository.Files.UntrackedFiles(default));
        Assert.Equal("refs/heads/main", repository.HeadRef(default));
        Assert.Equal(
            new Upstream("origin", "refs/heads/main", "refs/remotes/origin/main", true),
            repository.UpstreamOf("main", default)
        );
        Assert.Null(repository.UpstreamOf("other", default));
        Assert.Equal(["origin"], repository.Remotes(default));
    }

    [Fact]
    public void Compares_commits()
    {
        var first = bench.Tip;
        bench.Write("a b", "1");
        var second = bench.CommitAll("Second: \u001b[31mred");
        Assert.Equal((0, 1), repository.Ancestry.Apart(first, second, default));
        Assert.Equal(2, repository.Ancestry.Count(second, default));
        Assert.True(repository.Ancestry.IsAncestor(first, second, default));
        Assert.False(repository.Ancestry.IsAncestor(second, first, default));
        Assert.Equal(["a b"], repository.Files.Changes(first, second, default).Select(c => c.Path));
        var line = Assert.Single(repository.Ancestry.Commits(second, first, 5, default));
        Assert.DoesNotContain('\u001b', line);
        Assert.Null(repository.Resolve("refs/heads/none", default));
        Assert.Null(repository.Resolve("--all", default));
    }

    [Fact]
    public void Hides_a_password_in_its_address()
    {
        bench.Machine.Git("remote", "set-url", "origin", "https://ada:hunter2@example.org/x.git");
        Assert.Equal("https://***:***@example.org/x.git", repository.RemoteUrl("origin", default));
        Assert.Equal("", repository.RemoteUrl("none", default));
    }

    [Fact]
    public void Says_what_it_ignores_and_how_files_would_be_stored()
    {
        bench.Write("x.local", "");
        bench.Write("odd\n\"name\"\\", "content\n");
        string[] names =
        [
            "x.local",
            ".zshrc",
            ":!x.local",
            "*.local",
            "bad\udcff.local",
            "-.local",
            "a/b",
        ];
        Assert.Equal(
            ["*.local", "-.local", ":!x.local", "bad\udcff.local", "x.local"],
            repository.Files.Ignored(names, "/nowhere", null, default).Order(StringComparer.Ordinal)
        );
        Assert.Empty(repository.Files.Ignored([".zshrc"], "/nowhere", null, default));
        bench.Machine.Home.Write("elsewhere/.gitignore", "a/\n");
        Assert.Equal(
            ["a/b"],
            repository.Files.Ignored(names, "/nowhere", bench.Machine.Home["elsewhere"], default)
        );
        var id = Assert.Single(repository.Files.IdsOfFiles(["odd\n\"name\"\\"], default));
        Assert.Equal(bench.Machine.Git("hash-object", "odd\n\"name\"\\"), id);
        Assert.Empty(repository.Files.IdsOfFiles([], default));
        Assert.False(repository.Configured.IgnoresCase(default));
    }

    [Fact]
    public void Has_a_second_index_that_leaves_the_first_alone()
    {
        bench.Write("b", "1");
        var old = bench.CommitAll("Two");
        bench.Write("b", "2");
        bench.Write(":!c\nd", "3");
        bench.Room.Open();
        var live = bench.Room.CopyLiveIndex();
        var index = new BesideIndex(bench.Git, bench.Room.BaseIndex);

        Assert.Equal(["b"], index.Differing(null, default));
        Assert.Empty(index.Differing([".zshrc"], default));
        index.Add(["b", ":!c\nd"], default);
        index.SetAssumeUnchanged([".zshrc"], default);
        index.SetSkipWorkTree(["b"], default);
        Assert.Equal([".zshrc", "b"], index.Flagged(default).Select(f => f.Path));
        var tree = index.WriteTree(default);
        index.Set(repository.Files.Changes(tree, bench.TreeOf(old), default), default);
        Assert.Equal(bench.TreeOf(old), index.WriteTree(default));
        index.Refresh([".zshrc", "b"], default);

        Assert.Equal(live, bench.Room.LiveIndexFingerprint);
        Assert.Equal(" M b\n?? \":!c\\nd\"", bench.Machine.Git("status", "--porcelain"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(600)]
    public void Tells_of_few_files_and_of_many_which_were_edited(int count)
    {
        var names = Enumerable.Range(0, count).Select(i => $"many/{i}").ToHashSet();
        foreach (var name in names)
            bench.Write(name, "1");
        bench.CommitAll("Many");
        bench.Write("many/1", "2");
        bench.Write(".zshrc", "edited too, and not asked for");
        bench.Room.Open();
        bench.Room.CopyLiveIndex();
        var index = new BesideIndex(bench.Git, bench.Room.BaseIndex);

        index.Refresh(names, default);
        Assert.Equal(["many/1"], index.Differing(names, default));
        bench.Write("many/1", "1");
        Assert.Empty(index.Differing(names, default));
    }

    [Fact]
    public void Takes_commits_and_moves_refs_by_comparing()
    {
        bench.Machine.Home.Write("message", "Mine\n");
        var commit = bench.Commits.Create(
            bench.TreeOf("HEAD"),
            [bench.Tip],
            bench.Machine.Home["message"],
            new CommitTerms(),
            default
        );
        bench.Commits.Keep("refs/home-sync/x", commit, default);
        Assert.False(
            bench.Commits.Move("refs/home-sync/x", bench.Tip, bench.Tip, "test", [], default)
        );
        Assert.True(bench.Commits.Move("refs/home-sync/x", bench.Tip, commit, "test", [], default));
        bench.Commits.Drop(["refs/home-sync/x", "refs/home-sync/gone"], default);
        Assert.Null(repository.Resolve("refs/home-sync/x", default));
    }

    [Fact]
    public void Is_fetched_asked_and_pushed_to()
    {
        var remote = new Remote(bench.Git, repository);
        var upstream = repository.UpstreamOf("main", default)!;
        Assert.False(remote.Fetch(default).BroughtSomething);
        var other = bench.Fleet.Add("desktop");
        other.Dotfiles.Write("theirs", "");
        other.Git("add", "theirs");
        other.Git("commit", "--quiet", "--message", "Theirs");
        var objects = Directory.CreateDirectory(bench.Machine.Temp["objects"]).FullName;
        other.Git("push", "--quiet");

        Assert.Equal(other.Git("rev-parse", "HEAD"), remote.Ask(upstream, default).Tip);
        Assert.True(remote.FetchBeside(upstream, objects, default).Succeeded);
        Assert.Equal(bench.Tip, repository.Resolve(upstream.TrackingRef, default));
        bench.Write("mine", "");
        var mine = bench.CommitAll("Mine");
        Assert.Equal(PushEnd.LostRace, remote.Push(upstream, mine, default).End);
        Assert.True(remote.Fetch(default).BroughtSomething);
        bench.Machine.Git("rebase", "--quiet", "origin/main");
        Assert.Equal(PushEnd.Accepted, remote.Push(upstream, bench.Tip, default).End);
        Assert.Equal(5, bench.Git.Connections - 1);

        bench.Machine.Git("switch", "--quiet", "--create", "side");
        var side = new Upstream("origin", "refs/heads/side", "refs/remotes/origin/side", false);
        Assert.True(remote.Fetch(side, default).BranchMissing);
        Assert.Null(remote.Ask(side, default).Tip);
        remote.SetUpstream("side", side, default);
        Assert.Equal(PushEnd.Accepted, remote.Push(side, bench.Tip, default).End);
        Assert.Equal(side with { IsConfigured = true }, repository.UpstreamOf("side", default));
    }

    [Fact]
    public void Is_told_of_in_the_seeds_form_when_git_fails()
    {
        var fault = Assert.Throws<GitException>(() =>
            bench.Git.Ask(new GitCall("rev-list", "--count", "no-such-thing", "--"), default)
        );
        Assert.Equal("git rev-list failed", fault.Message);
        Assert.StartsWith(
            $"git rev-list failed\n  Repository: {bench.Place.WorkTree}\n\n  fatal: bad revision 'no-such-thing'",
            fault.Report(),
            StringComparison.Ordinal
        );
        bench.Hook("pre-commit", "exec sleep 1000");
        var slow = bench.ProgramFor(
            bench.Place,
            GitBench.Limits with
            {
                Hook = TimeSpan.FromSeconds(0.3),
            }
        );
        var hook = new Hooks(slow, new GitSettings(slow)).Run("pre-commit", [], null, default);
        Assert.Equal((true, false), (hook.LimitReached, hook.Succeeded));
        Assert.True(
            new Hooks(slow, new GitSettings(slow)).Run("post-merge", ["0"], null, default).Succeeded
        );
    }
}

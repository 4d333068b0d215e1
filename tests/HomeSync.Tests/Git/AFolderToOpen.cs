using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Tests.Git;

public sealed class AFolderToOpen : IDisposable
{
    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Can_be_an_ordinary_repository_behind_a_link()
    {
        bench.Machine.Home.Link("link", bench.Files.Path);
        Assert.Equal(bench.Place, Open(bench.Machine.Home["link"]));
    }

    [Fact]
    public void Can_be_a_linked_worktree_whose_objects_are_elsewhere()
    {
        var folder = bench.Machine.Home["linked"];
        bench.Machine.Git("worktree", "add", "--quiet", folder);
        var place = Open(folder);
        Assert.Equal($"{bench.Place.GitDir}/worktrees/linked", place.GitDir);
        Assert.Equal(bench.Place.Objects, place.Objects);
        Assert.False(place.IsSeparate);
        var objects = Directory.CreateDirectory(bench.Machine.Temp["objects"]).FullName;
        var repository = new Repository(bench.ProgramFor(place));
        Assert.Equal(bench.Tip, repository.Resolve("HEAD", default));
        Assert.Equal((0, 0), repository.Ancestry.Apart(bench.Tip, bench.Tip, default, objects));
    }

    [Fact]
    public void Can_be_a_home_with_its_repository_aside()
    {
        bench.Machine.Git(
            "clone",
            "--quiet",
            "--bare",
            bench.Files.Path,
            bench.Machine.Home["bare"]
        );
        var place = Open(bench.Machine.Home.Path, bench.Machine.Home["bare"]);
        Assert.True(place.IsSeparate);
        Assert.Equal(bench.Machine.Home["bare"], place.GitDir);
        var status = new Repository(bench.ProgramFor(place)).Status(true, default);
        Assert.Equal(("main", 0), (status.Branch, status.Untracked.Count));
    }

    [Fact]
    public void Is_refused_when_it_is_bare_or_none()
    {
        bench.Machine.Git(
            "clone",
            "--quiet",
            "--bare",
            bench.Files.Path,
            bench.Machine.Home["bare"]
        );
        Assert.Equal("bare-repository", Refused(bench.Machine.Home["bare"]));
        Assert.Equal("not-a-repository", Refused(bench.Machine.Home.Path));
        Assert.Equal("not-a-repository", Refused(bench.Files["missing"]));
        Assert.Equal("not-a-repository", Refused(bench.Machine.Home.Path, bench.Files.Path));
        Assert.Equal(
            "not-a-repository",
            Refused(Directory.CreateDirectory(bench.Files["sub"]).FullName)
        );
        bench.Machine.Home.Write("broken/.git", "gitdir: nowhere\n");
        Assert.Equal("not-a-repository", Refused(bench.Machine.Home["broken"]));
    }

    private string Refused(string folder, string? gitDir = null) =>
        Assert.Throws<GitException>(() => Open(folder, gitDir)).Code;

    private RepositoryPlace Open(string folder, string? gitDir = null) =>
        RepositoryOpener.Open(
            new RepositoryChoice(folder, gitDir, "a test"),
            place => bench.ProgramFor(place),
            default
        );
}

using HomeSync.Core.Configuration;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Tests.Git;

public sealed class AFileInSomeHistory : IDisposable
{
    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Is_found_though_it_was_removed()
    {
        bench.Write("config.yml", "secret");
        bench.CommitAll("With it");
        bench.Files.Delete("config.yml");
        bench.CommitAll("Without it");
        var found = Of(new());
        Assert.Equal((bench.Place.GitDir, "config.yml"), (found?.Place.GitDir, found?.Name));
    }

    [Fact]
    public void Is_in_none_when_nobody_committed_it()
    {
        bench.Write("config.yml", "secret");
        Assert.Null(Of(new()));
    }

    [Fact]
    public void Is_found_in_a_repository_that_no_folder_shows()
    {
        bench.Write("config.yml", "secret");
        bench.CommitAll("With it");
        var apart = bench.Machine.Home["apart.git"];
        Directory.Move(bench.Files[".git"], apart);
        var found = Of(new() { GitDir = apart, WorkTree = bench.Files.Path });
        Assert.Equal("config.yml", found?.Name);
        Assert.True(found?.Place.IsSeparate);
    }

    [Fact]
    public void Is_not_looked_for_where_git_cannot_look()
    {
        bench.Write("config.yml", "secret");
        bench.CommitAll("With it");
        bench.Write(".git/config", "[core\n");
        Assert.Null(Of(new()));
    }

    [Fact]
    public void Is_not_in_a_repository_that_no_folder_shows_and_that_has_others()
    {
        bench.Write("config.yml", "secret");
        var apart = bench.Machine.Home["apart.git"];
        Directory.Move(bench.Files[".git"], apart);
        Assert.Null(Of(new() { GitDir = apart, WorkTree = bench.Files.Path }));
    }

    [Fact]
    public void Is_found_from_a_working_tree_that_is_linked()
    {
        bench.Write("config.yml", "secret");
        bench.CommitAll("With it");
        var linked = bench.Machine.Home["linked"];
        bench.Machine.Git("worktree", "add", "--quiet", linked);
        var found = new FileHistory(
            new ProcessRunner(),
            bench.Machine.Environment,
            new Settings()
        ).Of(Path.Combine(RealPath.Of(linked)!, "config.yml"), default);
        Assert.Equal("config.yml", found?.Name);
    }

    private (RepositoryPlace Place, string Name)? Of(Settings settings) =>
        new FileHistory(new ProcessRunner(), bench.Machine.Environment, settings).Of(
            Path.Combine(bench.Place.WorkTree, "config.yml"),
            default
        );
}

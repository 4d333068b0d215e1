using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Tests.Git;

public sealed class WhatIsAskedOfGit : IDisposable
{
    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Moves_a_ref_while_somebody_packs_them_and_drops_what_is_of_no_use_later()
    {
        var old = bench.Tip;
        bench.Write("file", "1\n");
        var fresh = bench.CommitAll("Second");
        bench.Commits.Keep("refs/home-sync/kept", old, default);
        bench.Commits.Keep("refs/home-sync/moving", old, default);
        bench.Write(".git/packed-refs.lock", "");

        Assert.True(
            bench.Commits.Move(
                "refs/home-sync/moving",
                fresh,
                old,
                "test",
                ["refs/home-sync/kept"],
                default
            )
        );

        bench.Files.Delete(".git/packed-refs.lock");
        Assert.Equal(fresh, bench.Machine.Git("rev-parse", "refs/home-sync/moving"));
        Assert.Equal(old, bench.Machine.Git("rev-parse", "refs/home-sync/kept"));
    }

    [Fact]
    public void A_ref_goes_only_while_it_is_where_it_was_seen()
    {
        var first = bench.Tip;
        bench.Write("more", "");
        var second = bench.CommitAll("More");
        bench.Machine.Git("branch", "backup", first);
        bench.Commits.Drop("refs/heads/backup", second, default);
        Assert.Equal(first, bench.Machine.Git("rev-parse", "backup"));
        bench.Commits.Drop("refs/heads/backup", first, default);
        Assert.Null(bench.Repository.Resolve("refs/heads/backup", default));
    }

    [Fact]
    public void What_a_hook_says_without_end_is_kept_in_part()
    {
        bench.Hook("talks", "head -c 5000000 /dev/zero | tr '\\0' x; echo; echo last");
        var said = bench.Git.Ask(
            new GitCall("hook", "run", "talks") { Work = GitWork.Hook },
            default
        );
        Assert.InRange(said.Output.Length + said.Errors.Length, 1 << 20, 3 << 20);
        Assert.Contains("last\n", said.Text + said.ErrorText);
    }

    [Fact]
    public void What_lies_behind_a_link_is_gone_as_it_is_for_git_add()
    {
        bench.Write("folder/file", "1\n");
        bench.CommitAll("Second");
        Directory.Move(bench.Files["folder"], bench.Files["moved"]);
        bench.Files.Link("folder", "moved");
        bench.Write(".zshrc", "export EDITOR=vim\n");
        var index = new BesideIndex(bench.Git, bench.Files[".git/beside"]);
        File.Copy(bench.Place.IndexFile, index.File);
        index.Add(["folder/file", ".zshrc"], default);
        bench.Machine.Git("add", "--update");
        Assert.Equal(bench.Machine.Git("write-tree"), index.WriteTree(default));
    }

    [Fact]
    public void A_commit_that_is_missing_is_an_error() =>
        Assert.Throws<GitException>(() =>
            new Merges(bench.Git).Read([bench.Tip, new string('1', 40)], default)
        );

    [Fact]
    public void A_hook_may_be_there_by_a_setting_alone()
    {
        Assert.False(MayExist());
        bench.Machine.Git("config", "hook.lint.command", "true");
        Assert.True(MayExist());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(137)]
    public void A_configuration_that_git_could_not_tell_is_not_taken_for_an_empty_one(int exitCode)
    {
        var settings = new GitSettings(bench.WithoutConfiguration(exitCode));
        var fault = Assert.Throws<GitException>(() => settings.Signs(default));
        Assert.Equal("git config failed", fault.Message);
    }

    [Fact]
    public void An_index_too_short_for_the_longer_checksum_is_not_its_own()
    {
        byte[] bytes = [.. "DIRC"u8, .. new byte[30], 1, 2];
        bench.Files.Write(".git/index", bytes);
        Assert.EndsWith(
            "doesn't match its own checksum",
            IndexFile.Fault(bench.Place.IndexFile),
            StringComparison.Ordinal
        );
    }

    private bool MayExist() =>
        new Hooks(bench.Git, new GitSettings(bench.Git)).MayExist("pre-commit", default);
}

using HomeSync.Core.Git;
using HomeSync.Core.Sync;
using HomeSync.TestKit;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Sync;

public sealed class WhatStandsInTheWay : IDisposable
{
    private readonly Machine machine = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public void Is_an_untracked_file_a_link_or_a_pipe()
    {
        machine.Home.Write("file", "");
        machine.Home.Link("link", "nowhere");
        Fifo.Make(machine.Home["pipe"]);
        Assert.Equal(
            ["file", "link", "pipe"],
            In(Adds("file"), Adds("link"), Adds("pipe"), Adds("free"))
        );
    }

    [Fact]
    public void Is_a_link_or_file_where_a_folder_should_be()
    {
        Directory.CreateDirectory(machine.Home["elsewhere"]);
        machine.Home.Link("link", "elsewhere");
        machine.Home.Write("file", "");
        Assert.Equal(["link", "file"], In(Adds("link/below"), Adds("file/below/deep")));
        Assert.Empty(In(Removes("file"), Adds("file/below")));
        Assert.Empty(In(Removes("link"), Adds("link/below")));
    }

    [Fact]
    public void Is_a_folder_that_holds_what_stays()
    {
        machine.Home.Write("folder/leaves", "");
        Assert.Empty(In(Removes("folder/leaves"), Adds("folder")));
        machine.Home.Write("folder/sub/stays", "");
        Assert.Equal(["folder/sub"], In(Removes("folder/leaves"), Adds("folder")));
    }

    [Fact]
    public void Is_another_case_where_the_disk_cannot_tell_it_apart()
    {
        TreeChange[] both = [Adds("readme"), Adds("README")];
        Assert.Equal(["README"], OnlyInCase([], both));
        Assert.Empty(new Obstacles("/x", ignoresCase: false).OnlyInCase(both, () => []));
    }

    [Fact]
    public void Is_a_tracked_name_in_another_case_that_stays()
    {
        string[] tracked = ["readme", "docs/one"];
        Assert.Equal(["README"], OnlyInCase(tracked, Adds("README")));
        Assert.Equal(["Readme/below"], OnlyInCase(tracked, Adds("Readme/below")));
        Assert.Equal(["Docs"], OnlyInCase(tracked, Adds("Docs")));
        Assert.Equal(["docs/One"], OnlyInCase(tracked, Adds("docs/One")));
        // One folder here, whichever case it is written in.
        Assert.Empty(OnlyInCase(tracked, Adds("Docs/two")));
        Assert.Empty(OnlyInCase(tracked, Removes("readme"), Adds("README")));
        Assert.Empty(OnlyInCase(tracked, new TreeChange("readme", "100644", "1", "100644", "2")));
        Assert.Empty(
            new Obstacles("/x", ignoresCase: false).OnlyInCase([Adds("README")], () => tracked)
        );
    }

    [Fact]
    public void Is_not_a_tracked_file_that_is_replaced()
    {
        machine.Home.Write("tracked", "");
        Assert.Empty(In(new TreeChange("tracked", "100644", "1", "100644", "2")));
    }

    [Fact]
    public void Is_a_name_longer_than_the_system_takes()
    {
        string[] TooLong(string name) =>
            [.. Obstacles.TooLong([Adds(name)], "/home/ada").Select(o => o.Why)];
        Assert.Empty(TooLong(new string('n', 255)));
        Assert.Contains(
            "256 bytes",
            Assert.Single(TooLong(new string('n', 256))),
            StringComparison.Ordinal
        );
        Assert.Single(TooLong(new string('ü', 128)));
        var deep = string.Join('/', Enumerable.Repeat(new string('n', 99), 50));
        Assert.Contains("path of 4999", Assert.Single(TooLong(deep)), StringComparison.Ordinal);
        Assert.Empty(Obstacles.TooLong([Removes(deep)], "/home/ada"));
    }

    [Theory]
    [InlineData("MERGE_HEAD", "A merge is in progress", "operation-in-progress")]
    [InlineData("CHERRY_PICK_HEAD", "A cherry-pick is in progress", "operation-in-progress")]
    [InlineData("REVERT_HEAD", "A revert is in progress", "operation-in-progress")]
    [InlineData("BISECT_LOG", "A bisect is in progress", "operation-in-progress")]
    [InlineData("rebase-merge/done", "A rebase is in progress", "operation-in-progress")]
    [InlineData("rebase-apply/next", "A rebase is in progress", "operation-in-progress")]
    [InlineData("rebase-apply/applying", "git am is in progress", "operation-in-progress")]
    [InlineData("sequencer/todo", "A cherry-pick is in progress", "operation-in-progress")]
    [InlineData("index.lock", "Another git process is working in the repository", "index-locked")]
    public void Is_an_operation_of_the_users(string sign, string what, string code)
    {
        var place = new RepositoryPlace(machine.Home.Path, machine.Home[".git"], false);
        Assert.Null(Obstruction.InFolder(place));
        machine.Home.Write($".git/{sign}", "");
        var found = Obstruction.InFolder(place)!;
        Assert.Equal(($"{what}; nothing was changed", code), (found.Message, found.Code));
        Assert.NotEmpty(found.Run);
    }

    [Theory]
    [InlineData("pick 1234567 One\n", "cherry-pick")]
    [InlineData("revert 1234567 One\npick 2345678 Two\n", "revert")]
    public void Is_a_sequence_that_a_commit_by_hand_left_half_done(string todo, string command)
    {
        var place = new RepositoryPlace(machine.Home.Path, machine.Home[".git"], false);
        machine.Home.Write(".git/sequencer/todo", todo);
        var found = Obstruction.InFolder(place)!;
        Assert.StartsWith($"A {command} is in progress", found.Message, StringComparison.Ordinal);
        Assert.Contains($"{place.Git} {command} --abort", found.Run);
    }

    [Fact]
    public void Is_a_move_of_our_own_that_was_interrupted()
    {
        var place = new RepositoryPlace(machine.Home.Path, machine.Home[".git"], false);
        machine.Home.Write(".git/index.lock", "home-sync 20260131-081502-abcdef\n");
        machine.Home.Write(".git/home-sync/move/journal", "");
        var found = Obstruction.InFolder(place)!;
        Assert.Equal("move-interrupted", found.Code);
        Assert.Equal(["home-sync sync"], found.Run);
    }

    [Fact]
    public void Is_a_state_that_git_tells_of()
    {
        var place = new RepositoryPlace("/x", "/x/.git", false);
        var fine = new GitStatus { Branch = "main", Tip = "1" };
        Assert.Null(Obstruction.InStatus(place, fine));
        Assert.Equal("unmerged", Obstruction.InStatus(place, fine with { Unmerged = ["a"] })!.Code);
        Assert.Equal("unborn", Obstruction.InStatus(place, fine with { Tip = null })!.Code);
        Assert.Equal("detached", Obstruction.InStatus(place, fine with { Branch = null })!.Code);
    }

    private static IEnumerable<string> OnlyInCase(
        IEnumerable<string> tracked,
        params TreeChange[] changes
    ) =>
        new Obstacles("/x", ignoresCase: true)
            .OnlyInCase(changes, () => tracked)
            .Select(o => o.Path);

    private IEnumerable<string> In(params TreeChange[] changes) => In(false, changes);

    private IEnumerable<string> In(bool ignoresCase, params TreeChange[] changes) =>
        new Obstacles(machine.Home.Path, ignoresCase).In(changes).Select(o => o.Path);

    private static TreeChange Adds(string name) => new(name, "000000", "0", "100644", "1");

    private static TreeChange Removes(string name) => new(name, "100644", "1", "000000", "0");
}

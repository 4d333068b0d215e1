using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;

namespace HomeSync.Tests.Savepoints;

public sealed class OneFileStep : IDisposable
{
    private readonly MoveBench bench = new();
    private readonly FileMover mover;
    private readonly FileStep replaces;
    private readonly FileStep removes;
    private readonly FileStep adds;

    public OneFileStep()
    {
        mover = bench.Mover;
        (replaces, removes, adds) = (bench.Steps[0], bench.Steps[1], bench.Steps[2]);
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Waits_is_done_and_is_taken_back()
    {
        foreach (var step in bench.Steps)
        {
            Assert.Equal(StepState.Waiting, mover.StateOf(step));
            Assert.True(mover.Do(step));
            Assert.Equal(StepState.Done, mover.StateOf(step));
            Assert.True(mover.TakeBack(step));
            Assert.Equal(StepState.Waiting, mover.StateOf(step));
        }
        mover.DeleteEmptyParents(adds);
        bench.AssertAsBefore();
    }

    [Fact]
    public void Keeps_the_old_content_in_the_room()
    {
        Assert.True(mover.Do(replaces));
        Assert.True(mover.Do(removes));
        Assert.Equal("old\n", File.ReadAllText(mover.SlotPath(replaces)));
        Assert.Equal("leaves\n", File.ReadAllText(mover.SlotPath(removes)));
    }

    [Fact]
    public void Is_foreign_to_what_a_person_did()
    {
        foreach (var step in bench.Steps)
        {
            bench.Files.Write(step.Path, "mine\n");
            Assert.Equal(StepState.Foreign, mover.StateOf(step));
        }
    }

    [Fact]
    public void Takes_no_folder_with_what_is_in_it()
    {
        bench.Files.Delete(removes.Path);
        bench.Files.Write($"{removes.Path}/mine", "mine\n");
        var folder = removes with { Old = new RawIdentity(RawKind.Folder, 0, "") };
        Assert.False(mover.Do(folder));
        Assert.Equal("mine\n", bench.Files.Read($"{removes.Path}/mine"));
    }

    [Fact]
    public void Puts_back_what_was_saved_in_the_last_instant()
    {
        foreach (var step in bench.Steps)
        {
            bench.Files.Write(step.Path, "mine\n");
            Assert.False(mover.Do(step));
            Assert.Equal("mine\n", bench.Files.Read(step.Path));
        }
        Assert.Equal("new\n", File.ReadAllText(mover.SlotPath(replaces)));
        Assert.Equal("comes\n", File.ReadAllText(mover.SlotPath(adds)));
    }

    [Fact]
    public void Puts_back_a_link_or_another_mode_as_well()
    {
        bench.Files.Delete("gone/file");
        bench.Files.Link("gone/file", "elsewhere");
        RawFile.SetMode(bench.Files["changed"], Convert.ToUInt32("600", 8));

        Assert.False(mover.Do(removes));
        Assert.False(mover.Do(replaces));

        Assert.Equal("elsewhere", RawFile.ReadLink(bench.Files["gone/file"]));
        Assert.Equal("600", Convert.ToString((int)bench.Files.Mode("changed"), 8));
    }

    [Fact]
    public void Leaves_what_changed_since_when_it_is_taken_back()
    {
        foreach (var step in bench.Steps)
            Assert.True(mover.Do(step));
        bench.Files.Write("changed", "mine\n");
        bench.Files.Write("gone/file", "mine\n");
        bench.Files.Write("new/file", "mine\n");

        Assert.All(bench.Steps, step => Assert.False(mover.TakeBack(step)));

        Assert.All(bench.Steps, step => Assert.Equal("mine\n", bench.Files.Read(step.Path)));
        Assert.Equal("old\n", File.ReadAllText(mover.SlotPath(replaces)));
    }

    [Fact]
    public void Takes_out_what_is_gone_already()
    {
        bench.Files.Delete("gone");
        Assert.True(mover.Do(removes));
    }

    [Fact]
    public void Takes_nothing_from_where_a_link_leads()
    {
        Directory.Move(bench.Files["gone"], bench.Files["elsewhere"]);
        bench.Files.Link("gone", "elsewhere");
        Assert.True(mover.Do(removes));
        mover.DeleteEmptyParents(removes);
        Assert.Equal("leaves\n", bench.Files.Read("elsewhere/file"));
        Assert.Equal("elsewhere", RawFile.ReadLink(bench.Files["gone"]));
    }

    [Fact]
    public void Does_not_replace_what_is_no_file_any_more()
    {
        bench.Files.Delete("changed");
        Assert.False(mover.Do(replaces));
        Directory.CreateDirectory(bench.Files["changed"]);
        Assert.False(mover.Do(replaces));
    }

    [Fact]
    public void Takes_an_empty_folders_place_but_not_a_full_ones()
    {
        Directory.CreateDirectory(bench.Files["new/file"]);
        Assert.Equal(StepState.Waiting, mover.StateOf(adds));
        Assert.True(mover.Do(adds));
        Assert.True(mover.TakeBack(adds));

        bench.Files.Write("new/file/mine", "");
        Assert.False(mover.Do(adds));
        Assert.True(bench.Files.Has("new/file/mine"));
    }

    [Fact]
    public void Removes_emptied_folders_and_no_others()
    {
        bench.Files.Write("gone/mine", "");
        Assert.True(mover.Do(removes));
        mover.DeleteEmptyParents(removes);
        Assert.True(bench.Files.Has("gone"));
        bench.Files.Delete("gone/mine");
        mover.DeleteEmptyParents(removes);
        Assert.False(bench.Files.Has("gone"));
    }

    [Fact]
    public void Replaces_by_a_second_name_where_a_disk_cannot_swap()
    {
        // A file of the same move that has the name a careless second name would take.
        File.WriteAllText(mover.SlotPath(replaces) + ".old", "another\n");

        Assert.True(mover.ExchangeByLink(replaces, replaces.Old));

        Assert.Equal("new\n", bench.Files.Read("changed"));
        Assert.Equal("old\n", File.ReadAllText(mover.SlotPath(replaces)));
        Assert.Equal("another\n", File.ReadAllText(mover.SlotPath(replaces) + ".old"));
        Assert.True(mover.ExchangeByLink(replaces, replaces.New));
        Assert.Equal("old\n", bench.Files.Read("changed"));
    }

    [Fact]
    public void Without_swap_goes_on_where_a_kill_left_its_second_name()
    {
        RawFile.Link(bench.Files["changed"], $"{bench.Room.Removed}/{replaces.Number}");
        Assert.True(mover.PutBackUnseen(replaces));
        Assert.Equal(StepState.Waiting, mover.StateOf(replaces));
        Assert.True(mover.ExchangeByLink(replaces, replaces.Old));
        Assert.Equal("new\n", bench.Files.Read("changed"));
    }

    [Fact]
    public void Without_swap_is_taken_back_where_a_kill_left_the_old_file_under_its_second_name()
    {
        Assert.True(mover.ExchangeByLink(replaces, replaces.Old));
        RawMove.Over(mover.SlotPath(replaces), $"{bench.Room.Removed}/{replaces.Number}");
        Assert.True(mover.PutBackUnseen(replaces));
        Assert.True(mover.TakeBack(replaces));
        Assert.Equal("old\n", bench.Files.Read("changed"));
    }

    [Fact]
    public void Of_what_was_gone_before_is_no_step_to_take_back()
    {
        var gone = new FileStep("nowhere/file", 9, RawIdentity.Missing, RawIdentity.Missing);
        Assert.False(mover.TakeBack(gone));
        Assert.False(bench.Files.Has("nowhere"));
    }

    [Fact]
    public void Without_swap_leaves_a_file_saved_in_the_last_instant()
    {
        bench.Files.Write("changed", "mine\n");
        Assert.False(mover.ExchangeByLink(replaces, replaces.Old));
        Assert.Equal("mine\n", bench.Files.Read("changed"));
        Assert.Equal("new\n", File.ReadAllText(mover.SlotPath(replaces)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(bench.Room.Removed));
    }
}

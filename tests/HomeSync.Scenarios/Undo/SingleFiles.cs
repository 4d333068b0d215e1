using HomeSync.TestKit;

namespace HomeSync.Scenarios.Undo;

public sealed class SingleFiles : IDisposable
{
    private readonly Fleet _fleet = new();

    public SingleFiles()
    {
        Laptop.Configure();
        Desktop.Dotfiles.Write("conf/one", "one\n");
        Desktop.Dotfiles.Write("conf/two", "two\n");
        Desktop.SendAll("Two files");
        Laptop.HomeSync("sync").Succeeded();
        Desktop.Dotfiles.Delete("conf/one");
        Desktop.Dotfiles.Write("conf/two", "another two\n");
        Desktop.SendAll("Another two");
        Laptop.HomeSync("sync").Succeeded();
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Come_back_as_edits_and_leave_the_others()
    {
        var tip = Laptop.Tip();
        Laptop.WorkingFolder = Laptop.Dotfiles["conf"];
        var run = Laptop.HomeSync("undo", "--files", "one").Succeeded();
        Assert.Equal("one\n", Laptop.Dotfiles.Read("conf/one"));
        Assert.Equal("another two\n", Laptop.Dotfiles.Read("conf/two"));
        Assert.Equal((tip, "?? conf/one"), (Laptop.Tip(), Laptop.ShortStatus()));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Come_back_by_their_folder()
    {
        Laptop.HomeSync("undo", "--files", "conf").Succeeded();
        Assert.Equal("one\n", Laptop.Dotfiles.Read("conf/one"));
        Assert.Equal("two\n", Laptop.Dotfiles.Read("conf/two"));
    }

    [Theory]
    [InlineData("conf", "..")]
    [InlineData("", ".")]
    public void Come_back_by_the_name_of_all(string folder, string all)
    {
        Laptop.WorkingFolder = Laptop.Dotfiles[folder];
        Laptop.HomeSync("undo", "--files", all).Succeeded();
        Assert.Equal("one\n", Laptop.Dotfiles.Read("conf/one"));
        Assert.Equal("two\n", Laptop.Dotfiles.Read("conf/two"));
    }

    [Fact]
    public void Go_again_when_that_is_undone()
    {
        Laptop.HomeSync("undo", "--files", "conf").Succeeded();
        var id = Laptop.Savepoint().Split('/')[^1];
        Laptop.HomeSync("undo", id).Succeeded();
        Assert.False(Laptop.Dotfiles.Has("conf/one"));
        Assert.Equal(
            ("", "another two\n"),
            (Laptop.ShortStatus(), Laptop.Dotfiles.Read("conf/two"))
        );
    }

    [Fact]
    public void Do_not_go_over_an_edit_that_is_in_no_commit()
    {
        Laptop.Dotfiles.Write("conf/two", "mine\n");
        var run = Laptop.HomeSync("undo", "--files", "conf/two");
        Assert.Equal((1, "mine\n"), (run.ExitCode, Laptop.Dotfiles.Read("conf/two")));
        Snapshot.Match(run.Transcript);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("/etc/passwd")]
    [InlineData("../../etc")]
    public void That_no_savepoint_holds_are_named(string path)
    {
        var run = Laptop.HomeSync("undo", "--files", path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(path, run.Err, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Never_take_the_place_of_a_folder_with_what_is_in_it(int savepoint)
    {
        // The first sync brought the file, the second one took it away.
        var id = Laptop
            .Git("for-each-ref", "--format=%(refname:lstrip=3)", "refs/home-sync/savepoints")
            .Split('\n')[savepoint];
        Laptop.Dotfiles.Write("conf/one/notes", "only here\n");
        string[] undo = ["undo", "--files", Laptop.Dotfiles["conf/one"], "--id", id];
        foreach (var how in new string[][] { [], ["--force", "--dry-run"], ["--force"] })
        {
            var run = Laptop.HomeSync([.. undo, .. how]);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("A folder is in the place of a file", run.Err);
            Assert.Equal("only here\n", Laptop.Dotfiles.Read("conf/one/notes"));
        }
    }

    [Fact]
    public void Of_the_whole_repository_that_do_not_differ_are_named_by_a_dot()
    {
        using var other = new Fleet("laptop");
        other.Laptop.WorkingFolder = other.Laptop.Dotfiles.Path;
        var run = other.Laptop.HomeSync("undo", "--files", ".");
        Assert.Contains("No savepoint has another content of .\n", run.Err);
        Assert.Contains("log --oneline -- .\n", run.Err);
    }

    [Fact]
    public void Are_asked_for_again_as_they_were()
    {
        var id = Laptop.Savepoint().Split('/')[^1];
        Laptop.Dotfiles.Write("conf/two", "mine\n");
        var run = Laptop.HomeSync("undo", "--files", "conf", "--id", id);
        Assert.Contains(
            $"Run: home-sync undo --force --id {id} --files '{Laptop.Dotfiles["conf"]}'",
            run.Err
        );
    }

    [Fact]
    public void Need_a_name()
    {
        var run = Laptop.HomeSync("undo", "--files");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--files needs the paths", run.Err, StringComparison.Ordinal);
    }

    /// <summary>What the README says under "I lost something".</summary>
    [Fact]
    public void Are_also_found_with_plain_git_in_a_savepoint()
    {
        var savepoint = Laptop
            .Git("for-each-ref", "--format=%(refname)", "refs/home-sync/savepoints")
            .Split('\n')
            .Single(name =>
                Laptop.Git("ls-tree", "-r", "--name-only", name).Contains("files/conf/one")
            );
        Assert.Equal("one", Laptop.Git("show", $"{savepoint}:files/conf/one"));
        Assert.Equal("two", Laptop.Git("show", $"{savepoint}:tree/conf/two"));
    }
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Kit;

public sealed class RepositoryPhotos : IDisposable
{
    private readonly Machine _machine = new();

    private Folder Home => _machine.Home;

    public RepositoryPhotos()
    {
        Home.Write("kept", "same");
        Home.Write("notes.txt", "one");
        Home.Link("link", "kept");
    }

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Are_alike_when_nothing_changed() => Assert.Empty(Photo().Diff(Photo()));

    [Fact]
    public void Show_changed_bytes_of_the_same_length_even_without_times()
    {
        var before = Photo();
        Home.Write("notes.txt", "two");
        var line = Assert.Single(before.Diff(Photo(), ignoreTimes: true));
        Assert.StartsWith("notes.txt: content", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_a_changed_mode()
    {
        var before = Photo();
        Home.SetMode("notes.txt", UnixFileMode.UserRead);
        Assert.Equal(["notes.txt: mode 644 -> 400"], before.Diff(Photo(), ignoreTimes: true));
    }

    [Fact]
    public void Show_a_changed_time()
    {
        var before = Photo();
        File.SetLastWriteTimeUtc(Home["kept"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Contains(
            before.Diff(Photo()),
            line => line.StartsWith("kept: modified", StringComparison.Ordinal)
        );
        Assert.Empty(before.Diff(Photo(), ignoreTimes: true));
    }

    [LinuxFact]
    public void Show_a_file_that_was_written_again_although_its_time_was_set_back()
    {
        var before = Photo();
        var time = File.GetLastWriteTimeUtc(Home["kept"]);
        Home.Write("kept", "same");
        File.SetLastWriteTimeUtc(Home["kept"], time);
        Assert.Contains(
            before.Diff(Photo()),
            line => line.StartsWith("kept: inode changed", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Show_what_came_and_went_and_where_a_link_leads()
    {
        var before = Photo();
        Home.Delete("notes.txt");
        Home.Delete("link");
        Home.Link("link", "elsewhere");
        Home.Write("folder/new", "");
        Assert.Equal(
            ["+ folder", "+ folder/new", "link: target kept -> elsewhere", "- notes.txt"],
            before
                .Diff(Photo(), ignoreTimes: true)
                .Where(line => !line.Contains("size", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Leave_git_out_when_asked()
    {
        var before = Photo();
        Home.Write(".git/HEAD", "ref");
        Assert.Equal(2, before.Diff(Photo(), ignoreTimes: true).Count);
        Assert.Empty(before.Diff(Photo(), ignoreTimes: true, ignoreGit: true));
    }

    [LinuxFact]
    public void See_names_that_are_not_text()
    {
        _machine.Run("/bin/sh", ["-c", @"printf a > ""$(printf 'bad\377name')"""]).Succeeded();
        var before = Photo();
        Assert.Contains(@"bad\xFFname", before.Paths);
        _machine.Run("/bin/sh", ["-c", @"printf b > ""$(printf 'bad\377name')"""]).Succeeded();
        Assert.StartsWith(
            @"bad\xFFname: content",
            Assert.Single(before.Diff(Photo(), ignoreTimes: true)),
            StringComparison.Ordinal
        );
    }

    private RepositoryPhoto Photo() => RepositoryPhoto.Of(Home.Path);
}

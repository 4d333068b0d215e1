using HomeSync.Core.Platform;

namespace HomeSync.Tests.Platform;

public sealed class FilesThatChangePlaces : IDisposable
{
    private readonly RawHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Swap_in_one_step()
    {
        home.Write("one", "1");
        home.Write("odd \udcff\n", "2");

        Assert.True(RawMove.Swap(home["one"], home["odd \udcff\n"]));

        Assert.Equal(("2", "1"), (home.Read("one"), home.Read("odd \udcff\n")));
    }

    [Fact]
    public void Swap_a_link_for_a_file()
    {
        home.Write("target", "t");
        home.Write("file", "f");
        home.Folder.Link("link", "target");

        Assert.True(RawMove.Swap(home["file"], home["link"]));

        Assert.Equal("target", RawFile.ReadLink(home["file"]));
        Assert.Equal("f", home.Read("link"));
    }

    [Fact]
    public void Fail_to_swap_with_nothing()
    {
        home.Write("one", "1");
        Assert.Throws<IOException>(() => RawMove.Swap(home["one"], home["nothing"]));
        Assert.Equal("1", home.Read("one"));
    }

    [Fact]
    public void Never_take_a_name_that_is_taken()
    {
        home.Write("one", "1");
        home.Write("two", "2");
        home.Folder.Link("dangling", "nowhere");
        Directory.CreateDirectory(home["folder"]);

        Assert.False(RawMove.ToFreeName(home["one"], home["two"]));
        Assert.False(RawMove.ToFreeName(home["one"], home["dangling"]));
        Assert.False(RawMove.ToFreeName(home["one"], home["folder"]));
        Assert.True(RawMove.ToFreeName(home["one"], home["three\udcfe"]));

        Assert.Equal(("2", "1"), (home.Read("two"), home.Read("three\udcfe")));
        Assert.Equal(RawKind.Missing, RawFile.KindOf(home["one"]));
    }

    [Fact]
    public void Cannot_go_below_a_file()
    {
        home.Write("one", "1");
        home.Write("file", "");
        var fault = Assert.Throws<IOException>(() =>
            RawMove.ToFreeName(home["one"], home["file/one"])
        );
        Assert.Equal(
            $"could not move {home["one"]} to {home["file/one"]}: Not a directory",
            fault.Message
        );
        Assert.Throws<IOException>(() => RawMove.Over(home["one"], home["file/one"]));
        Assert.Throws<IOException>(() => RawFile.Link(home["one"], home["file/one"]));
        Assert.Throws<IOException>(() => RawFile.MakeFolder(home["file/folder"]));
        Assert.Throws<IOException>(() => RawFile.SetMode(home["file/one"], 0));
        Assert.Throws<IOException>(() => RawFile.Flush(home["file/one"]));
        Assert.Throws<IOException>(() => RawFile.Delete(home["file/one"]));
    }

    [Fact]
    public void Keep_their_content_under_a_second_name()
    {
        home.Write("one", "1");
        RawFile.Link(home["one"], home["second"]);
        Assert.Throws<IOException>(() => RawFile.Link(home["one"], home["second"]));
        RawFile.Delete(home["one"]);
        RawFile.Delete(home["one"]);
        Assert.Equal("1", home.Read("second"));
    }

    [Fact]
    public void Leave_folders_that_go_only_when_they_are_empty()
    {
        RawFile.MakeFolder(home["folder"]);
        RawFile.MakeFolder(home["folder"]);
        home.Write("folder/file", "");
        home.Folder.Link("link", "folder");

        Assert.False(RawFile.DeleteEmptyFolder(home["folder"]));
        Assert.False(RawFile.DeleteEmptyFolder(home["link"]));
        Assert.False(RawFile.DeleteEmptyFolder(home["folder/file"]));
        RawFile.Delete(home["folder/file"]);
        Assert.True(RawFile.DeleteEmptyFolder(home["folder"]));
    }
}

using HomeSync.Core.Platform;
using HomeSync.TestKit;
using HomeSync.Tests.Platform;

namespace HomeSync.Tests.Daemon;

/// <summary>Both watches tell the same; the one of other systems works by .NET's own watcher, which is also here.</summary>
public sealed class WatchedFolders : IDisposable
{
    private readonly TempHome home = new();

    public static TheoryData<bool> Both => [true, false];

    public void Dispose() => home.Dispose();

    [Theory]
    [MemberData(nameof(Both))]
    public void Tell_what_happens_in_them_and_not_elsewhere(bool ours)
    {
        home.Write("in/file", "1");
        home.Write("out/file", "1");
        home.Write("in/below/file", "1");
        using var watch = Open(ours);
        watch.Follow([home["in"], home["missing"]]);
        home.Write("out/file", "2");
        home.Write("in/below/file", "2");
        home.Write("in/file", "2");
        File.Move(home["in/file"], home["in/other"]);
        File.Delete(home["in/other"]);
        Assert.Equal([home["in/file"], home["in/other"]], Taken(watch, home["in/other"]));

        watch.Follow([home["out"]]);
        home.Write("in/file", "3");
        home.Write("out/file", "3");
        // That the other one was removed again may be told as late as now.
        var taken = Taken(watch, home["out/file"]).Where(path => path != home["in/other"]);
        Assert.Equal([home["out/file"]], taken);
    }

    [Fact]
    public void That_are_removed_and_made_again_are_watched_again()
    {
        home.Write("in/file", "1");
        using var watch = Open(ours: true);
        watch.Follow([home["in"]]);
        Directory.Delete(home["in"], recursive: true);
        Assert.Contains(home["in"], Taken(watch, home["in"]));
        home.Write("in/file", "2");
        watch.Follow([home["in"]]);
        home.Write("in/file", "3");
        Assert.Equal([home["in/file"]], Taken(watch, home["in/file"]));
    }

    [Fact]
    public void That_took_the_place_of_others_are_watched_instead()
    {
        home.Write("a/in/file", "1");
        using var watch = Open(ours: true);
        watch.Follow([home["a/in"]]);
        // The folder itself hears nothing of its parent's move.
        Directory.Move(home["a"], home["old"]);
        home.Write("a/in/file", "2");
        watch.Follow([home["a/in"]]);
        home.Write("old/in/other", "3");
        home.Write("a/in/file", "3");
        Assert.Equal([home["a/in/file"]], Taken(watch, home["a/in/file"]));
    }

    [Fact]
    public void That_were_moved_and_copied_back_are_watched_in_both_places()
    {
        home.Write("a/in/file", "1");
        using var watch = Open(ours: true);
        watch.Follow([home["a/in"]]);
        Directory.Move(home["a"], home["a.old"]);
        home.Write("a/in/file", "1");
        // As git names them: the full stop comes before the slash.
        watch.Follow([home["a.old/in"], home["a/in"]]);
        watch.Take();
        home.Write("a.old/in/file", "2");
        Assert.Equal([home["a.old/in/file"]], Taken(watch, home["a.old/in/file"]));
        home.Write("a/in/file", "2");
        Assert.Equal([home["a/in/file"]], Taken(watch, home["a/in/file"]));
    }

    [Fact]
    public void Are_no_longer_watched_once_they_are_somewhere_else()
    {
        home.Write("in/file", "1");
        using var watch = Open(ours: true);
        watch.Follow([home["in"]]);
        Directory.Move(home["in"], home["moved"]);
        Assert.Equal([home["in"]], Taken(watch, home["in"]));
        home.Write("moved/file", "2");
        Assert.Empty(watch.Take());
    }

    [Fact]
    public void May_have_names_that_are_no_text()
    {
        using var raw = new RawHome();
        using var watch = Open(ours: true);
        watch.Follow([raw.Folder.Path]);
        var name = raw.Folder.Path + "/" + ByteText.Decode([0xff, (byte)'a']);
        RawFile.MakeLink(name, "nowhere");
        Assert.Equal([name], Taken(watch, name));
    }

    private IFolderWatch Open(bool ours) =>
        ours ? new LinuxFolderWatch() : new OtherFolderWatch(home.Path, () => { });

    private static IReadOnlyList<string> Taken(IFolderWatch watch, string last)
    {
        var paths = new List<string>();
        Soon.Is(() =>
        {
            paths.AddRange(watch.Take().Select(e => e.Path));
            return paths.Contains(last);
        });
        return [.. paths.Distinct()];
    }
}

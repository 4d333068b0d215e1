using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Platform;

public sealed class APathThroughLinks : IDisposable
{
    private readonly TempHome home = new();
    private readonly string real;

    public APathThroughLinks()
    {
        real = RealPath.Of(home.Path)!;
        home.Write("real/deep/file", "");
    }

    public void Dispose() => home.Dispose();

    [Fact]
    public void Without_any_is_itself() =>
        Assert.Equal($"{real}/real/deep/file", RealPath.Of(home["real/./deep//../deep/file"]));

    [Fact]
    public void Leads_to_what_is_behind_them()
    {
        Directory.CreateSymbolicLink(home["folder"], "real/deep");
        File.CreateSymbolicLink(home["real/deep/up"], "../deep/file");
        File.CreateSymbolicLink(home["far"], home["folder/up"]);

        Assert.Equal($"{real}/real/deep/file", RealPath.Of(home["folder/up"]));
        Assert.Equal($"{real}/real/deep/file", RealPath.Of(home["far"]));
    }

    [Fact]
    public void Keeps_what_is_missing()
    {
        File.CreateSymbolicLink(home["dangling"], "gone/on");

        Assert.Equal($"{real}/gone/on", RealPath.Of(home["dangling"]));
        Assert.Equal($"{real}/a/b", RealPath.Of(home["a/b"]));
    }

    [Fact]
    public void Ends_nowhere_in_a_circle()
    {
        File.CreateSymbolicLink(home["one"], "two");
        File.CreateSymbolicLink(home["two"], "one");

        Assert.Null(RealPath.Of(home["one"]));
    }

    [Fact]
    public void Can_be_the_root() => Assert.Equal("/", RealPath.Of("/../.."));
}

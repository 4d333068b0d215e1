using HomeSync.Core.Savepoints;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Savepoints;

public sealed class TheIndexLock : IDisposable
{
    private readonly GitBench bench = new();
    private readonly IndexLock index;

    public TheIndexLock()
    {
        bench.Room.Open();
        index = bench.Room.IndexLock;
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Keeps_git_out_while_it_is_ours()
    {
        Assert.True(index.TryTake("one"));
        Assert.False(index.TryTake("two"));
        Assert.Contains(
            "index.lock",
            bench.Git.Try(new Core.Git.GitCall("add", ".zshrc", "--renormalize"), default).ErrorText
        );
        index.Release("one");
        Assert.False(File.Exists(bench.Place.IndexLock));
        Assert.Empty(Directory.GetFiles(bench.Room.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("home-sync two\n")]
    [InlineData("home-sync one\nand more")]
    public void Of_another_is_never_released(string content)
    {
        bench.Files.Write(".git/index.lock", content);
        index.Release("one");
        Assert.Equal(content, bench.Files.Read(".git/index.lock"));
        Assert.False(index.TryTake("one"));
        Assert.Equal(content, bench.Files.Read(".git/index.lock"));
    }

    [Fact]
    public void That_is_a_link_is_not_followed()
    {
        bench.Files.Link(".git/index.lock", "../elsewhere");
        Assert.False(index.TryTake("one"));
        Assert.False(bench.Files.Has("elsewhere"));
    }

    [Fact]
    public void That_is_not_there_needs_no_release() => index.Release("one");
}

using System.Text;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Platform;

public sealed class AFileReplaced : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Has_the_new_content_and_the_old_mode()
    {
        var path = home.Write("file", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        Assert.True(Replace(path, "old", "new"));
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(path));
        Assert.Single(Directory.GetFileSystemEntries(home.Path));
    }

    [Fact]
    public void Is_left_alone_when_somebody_changed_it()
    {
        var path = home.Write("file", "theirs");
        Assert.False(Replace(path, "old", "new"));
        Assert.Equal("theirs", File.ReadAllText(path));
        Assert.Single(Directory.GetFileSystemEntries(home.Path));
    }

    private static bool Replace(string path, string expected, string content) =>
        FileReplacement.Replace(
            path,
            Encoding.UTF8.GetBytes(expected),
            Encoding.UTF8.GetBytes(content)
        );
}

using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Sync;

namespace HomeSync.Tests.Sync;

public sealed class AFaultOfTheFileSystem
{
    [Theory]
    [InlineData(28, "DiskFull", "disk-full")]
    [InlineData(30, "ReadOnly", "read-only")]
    [InlineData(13, "NoAccess", "no-access")]
    [InlineData(1, "NoAccess", "no-access")]
    [InlineData(18, "OtherDevice", "other-device")]
    [InlineData(5, "Other", "file-fault")]
    public void Is_told_by_its_number(int number, string kind, string code)
    {
        var fault = new IOException("it failed", number);
        Assert.Equal(kind, FileFaults.Of(fault).ToString());
        Assert.Equal(kind, FileFaults.Of(new IOException("around it", fault)).ToString());
        var error = SyncErrors.Files(new RepositoryPlace("/x", "/x/.git", false), fault);
        Assert.Equal(code, error.Code);
        Assert.Contains("it failed", error.Details);
        Assert.NotEmpty(error.Run);
    }

    [Fact]
    public void Without_a_number_may_be_a_refusal() =>
        Assert.Equal(FileFault.NoAccess, FileFaults.Of(new UnauthorizedAccessException()));
}

using HomeSync.Core.Platform;
using HomeSync.TestKit;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Tests.Platform;

public sealed class ALockedFile : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Is_taken_until_it_is_closed()
    {
        using var looking = Open();
        using (var mine = Open())
        {
            Assert.True(FileLock.TryTake(mine));
            Assert.True(FileLock.IsTaken(looking));
            Assert.False(FileLock.TryTake(looking));
        }
        Assert.False(FileLock.IsTaken(looking));
        Assert.True(FileLock.TryTake(looking, wait: true));
    }

    [Fact]
    public void That_knows_no_locks_is_neither_taken_nor_free()
    {
        using var none = new SafeFileHandle(int.MaxValue, ownsHandle: false);
        Assert.Throws<IOException>(() => FileLock.TryTake(none));
        Assert.Throws<IOException>(() => FileLock.TryTake(none, wait: true));
        Assert.Throws<IOException>(() => FileLock.IsTaken(none));
    }

    private SafeFileHandle Open() =>
        File.OpenHandle(home["lock"], FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite);
}

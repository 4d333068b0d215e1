using HomeSync.Core.Errors;
using HomeSync.Core.Locking;
using HomeSync.Core.Platform;
using HomeSync.TestKit;
using HomeSync.Tests.Platform;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Locking;

public sealed class TheLock : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly TempHome home = new();
    private readonly ListLog log = new();
    private readonly string path;

    public TheLock() => path = home.Paths.LockFile;

    public void Dispose() => home.Dispose();

    [Fact]
    public void Says_who_holds_it_and_nobody_afterwards()
    {
        using (var mine = Door(Long).Take("sync", default))
        {
            var holder = SyncLock.HolderIn(path)!;
            Assert.Equal((Environment.ProcessId, "sync"), (holder.Process, holder.Command));
            Assert.Equal(new DateTimeOffset(2026, 1, 31, 8, 15, 2, default), holder.Since);
            Assert.Equal(ThisBoot.Id, holder.Boot);
            ((IChildren)mine).Started(4711);
            holder = SyncLock.HolderIn(path)!;
            Assert.Equal((4711, ThisBoot.Id), (Assert.Single(holder.Children), holder.Boot));
        }
        Assert.Null(SyncLock.HolderIn(path));
        Assert.True(File.Exists(path));
        Assert.Equal(0, new FileInfo(path).Length);
    }

    [Fact]
    public void Is_only_the_users()
    {
        Door(Long).Take("sync", default).Dispose();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void Is_given_up_for_after_a_while_naming_its_holder()
    {
        using var held = Door(Long).Take("daemon", default);
        var fault = Assert.Throws<LockException>(() =>
            Door(TimeSpan.FromSeconds(0.1)).Take("sync", default)
        );
        Assert.Equal("lock-held", fault.Code);
        Assert.Equal(
            $"Another sync process is running (PID: {Environment.ProcessId}), since 2026-01-31 08:15:02",
            fault.Message
        );
        Assert.Contains(("Command", "daemon"), fault.Where);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public void Says_once_who_is_waited_for()
    {
        using var held = Door(Long).Take("daemon", default);
        Assert.Throws<LockException>(() => Door(TimeSpan.FromSeconds(1.3)).Take("sync", default));
        Assert.Equal(
            [
                $"[INFO] Another sync process is running (PID: {Environment.ProcessId}), waiting up to 1 seconds for it...",
            ],
            log.Lines
        );
    }

    [Fact]
    public void Is_one_ones_at_a_time()
    {
        var (inside, most, turns) = (0, 0, 0);
        Parallel.For(
            0,
            4,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            _ =>
            {
                for (var i = 0; i < 10; i++)
                {
                    using var mine = Door(Long).Take("sync", default);
                    most = Math.Max(most, Interlocked.Increment(ref inside));
                    turns++;
                    Interlocked.Decrement(ref inside);
                }
            }
        );
        Assert.Equal((1, 40), (most, turns));
    }

    [Fact]
    public void Is_not_waited_for_any_longer_when_we_are_asked_to_stop()
    {
        using var held = Door(Long).Take("sync", default);
        using var stop = new CancellationTokenSource(100);
        Assert.Throws<OperationCanceledException>(() => Door(Long).Take("sync", stop.Token));
    }

    [Fact]
    public void Forgets_no_child_of_many_threads()
    {
        using var mine = Door(Long).Take("sync", default);
        IChildren children = mine;
        Parallel.For(100, 200, children.Started);
        Assert.Equal(Enumerable.Range(100, 100), SyncLock.HolderIn(path)!.Children.Order());
        Parallel.For(100, 199, children.Ended);
        Assert.Equal([199], SyncLock.HolderIn(path)!.Children);
    }

    [Fact]
    public void That_is_a_link_or_a_folder_cannot_be_used()
    {
        home.Write(".config/home-sync/target", "mine\n");
        File.CreateSymbolicLink(path, "target");
        var fault = Assert.Throws<LockException>(() => Door(Long).Take("sync", default));
        Assert.Equal(("lock-unusable", "The lock file can't be used"), (fault.Code, fault.Message));
        Assert.Equal([$"{path} is a symbolic link"], fault.Details);
        Assert.Equal("mine\n", File.ReadAllText(home[".config/home-sync/target"]));

        File.Delete(path);
        Directory.CreateDirectory(path);
        Assert.Throws<LockException>(() => Door(Long).Take("sync", default));
        Assert.Null(SyncLock.HolderIn(path));
    }

    [Fact]
    public void Whose_folder_is_a_file_cannot_be_used()
    {
        home.Write(".config", "a file");
        Assert.Equal(
            "lock-unusable",
            Assert.Throws<LockException>(() => Door(Long).Take("sync", default)).Code
        );
    }

    private LockDoor Door(TimeSpan timeout) =>
        new(
            path,
            timeout,
            new FakeTimeProvider(new DateTimeOffset(2026, 1, 31, 8, 15, 2, default)),
            new Orphans("only-ours", new ProcessRunner()),
            log.Log
        );
}

using HomeSync.Core.Errors;
using HomeSync.Core.Locking;
using HomeSync.Core.Platform;
using HomeSync.TestKit;
using HomeSync.Tests.Platform;

namespace HomeSync.Tests.Locking;

/// <summary>What the lock file tells whoever comes after a holder, or a child of one, that was killed.</summary>
public sealed class TheLockAfterAKill : IDisposable
{
    private const string Mark = "only-ours";

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly TempHome home = new();
    private readonly string path;

    public TheLockAfterAKill() => path = home.Paths.LockFile;

    public void Dispose() => home.Dispose();

    [Fact]
    public void Remembers_an_operation_that_was_killed_until_what_it_left_is_dealt_with()
    {
        var begun = new DateTimeOffset(2026, 1, 31, 8, 0, 0, TimeSpan.Zero);
        var later = new OpenOperation(begun.AddHours(1), OpenOperation.KeyOf("/a/.git"));
        var first = later with { Begun = begun };
        home.Write(
            ".config/home-sync/home-sync.lock",
            Note(99999998) + later.Format() + first.Format()
        );
        using (Door(Long).Take("credentials", default)) { }
        Assert.Null(SyncLock.HolderIn(path));
        using (var other = Door(Long).Take("sync", default))
            Assert.Null(other.Begin("/b/.git"));
        using (var next = Door(Long).Take("sync", default))
            Assert.Equal(begun, next.Begin("/a/.git")?.Begun);
        using (var next = Door(Long).Take("sync", default))
        {
            var killed = next.Begin("/a/.git")!;
            Assert.Equal(begun, killed.Begun);
            Assert.InRange(
                killed.Over,
                DateTimeOffset.UtcNow.AddSeconds(-2),
                DateTimeOffset.UtcNow.AddSeconds(2)
            );
            killed.Settle();
        }
        Assert.Equal(0, new FileInfo(path).Length);
    }

    [Fact]
    public void Remembers_an_operation_whose_child_was_killed()
    {
        using (var mine = Door(Long).Take("sync", default))
        {
            mine.Begin("/a/.git");
            var runner = new ProcessRunner { Children = mine };
            runner.Run(new Command("/bin/sh", ["-c", "exit 143"]));
        }
        Assert.Equal(0, new FileInfo(path).Length);
        using (var mine = Door(Long).Take("sync", default))
        {
            mine.Begin("/a/.git");
            var runner = new ProcessRunner { Children = mine };
            runner.Run(new Command("/bin/sh", ["-c", "kill -9 $$"]));
        }
        Assert.Null(SyncLock.HolderIn(path));
        using var next = Door(Long).Take("sync", default);
        Assert.NotNull(next.Begin("/a/.git"));
    }

    [Fact]
    public void Remembers_an_operation_whose_child_had_to_be_killed()
    {
        using (var mine = Door(Long).Take("sync", default))
        {
            mine.Begin("/a/.git");
            var runner = new ProcessRunner { Children = mine };
            var limit = Limit.After(TimeSpan.FromSeconds(2));
            // It ends by itself when it is asked to, so that nothing but our asking tells of it.
            string[] words = ["-c", "trap 'exit 0' TERM; while :; do sleep 0.01; done"];
            runner.Run(new Command("/bin/sh", words) { Limit = limit });
        }
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(1));
        using var next = Door(Long).Take("sync", default);
        // Not until now: what others did since isn't looked at.
        Assert.True(next.Begin("/a/.git")!.Over < DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Fact]
    public void Tells_whoever_comes_after_a_kill_when_the_operation_began()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-2);
        using var mine = Door(Long).Take("sync", default);
        Assert.Null(mine.Begin("/a/.git"));
        var left = Assert.Single(OpenOperation.In(File.ReadAllText(path)));
        Assert.Equal(OpenOperation.KeyOf("/a/.git"), left.Repository);
        Assert.InRange(left.Begun, before, DateTimeOffset.UtcNow.AddSeconds(2));
    }

    [Fact]
    public async Task Waits_for_what_a_killed_holder_left_behind()
    {
        using var stop = new CancellationTokenSource();
        var orphan = new Orphan();
        var running = Task.Run(() =>
            Assert.Throws<OperationCanceledException>(() =>
                new ProcessRunner { Children = orphan }.Run(Shell.Command("sleep 1000"), stop.Token)
            )
        );
        var process = await orphan.Number.Task.WaitAsync(Long);
        home.Write(".config/home-sync/home-sync.lock", Note(process));

        var fault = Assert.Throws<LockException>(() =>
            Door(TimeSpan.FromSeconds(0.2)).Take("sync", default)
        );
        Assert.Equal(
            $"A sync was killed, and a process it started is still running (PID: {process})",
            fault.Message
        );

        var waiting = Task.Run(() => Door(Long).Take("sync", default).Dispose());
        await stop.CancelAsync();
        await running;
        await waiting.WaitAsync(Long);
    }

    [Fact]
    public void Waits_for_one_that_kept_the_terminal_and_so_leads_no_session()
    {
        using var orphan = System.Diagnostics.Process.Start(
            "/bin/sh",
            ["-c", "sleep 1000 & wait", Mark]
        );
        try
        {
            home.Write(".config/home-sync/home-sync.lock", Note(orphan.Id));
            var fault = Assert.Throws<LockException>(() =>
                Door(TimeSpan.FromSeconds(0.2)).Take("sync", default)
            );
            Assert.Contains($"(PID: {orphan.Id})", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            orphan.Kill(entireProcessTree: true);
        }
    }

    [LinuxFact]
    public void Does_not_wait_for_what_ran_before_the_machine_was_started_again()
    {
        using var other = System.Diagnostics.Process.Start("setsid", ["sleep", "1000"]);
        try
        {
            Soon.Is(() => OtherProcess.LeadsItsSession(other.Id));
            var note = Note(other.Id).TrimEnd('\n');
            home.Write(".config/home-sync/home-sync.lock", $"{note} @{ThisBoot.Id}\n");
            Assert.Throws<LockException>(() =>
                Door(TimeSpan.FromSeconds(0.2)).Take("sync", default)
            );
            home.Write(".config/home-sync/home-sync.lock", $"{note} @another-boot\n");
            Door(TimeSpan.FromSeconds(5)).Take("sync", default).Dispose();
        }
        finally
        {
            other.Kill();
        }
    }

    [Fact]
    public void Does_not_wait_for_a_number_that_is_somebody_elses_now()
    {
        using var other = System.Diagnostics.Process.Start("sleep", ["1000"]);
        try
        {
            // It runs, and leads no session: no child of ours.
            Assert.False(OtherProcess.LeadsItsSession(other.Id));
            home.Write(".config/home-sync/home-sync.lock", Note(other.Id));
            Door(TimeSpan.FromSeconds(5)).Take("sync", default).Dispose();
        }
        finally
        {
            other.Kill();
        }
    }

    private static string Note(int child) => $"99999999\n2026-01-31T08:00:00Z\nsync\n{child}\n";

    private LockDoor Door(TimeSpan timeout) =>
        new(
            path,
            timeout,
            TimeProvider.System,
            new Orphans(Mark, new ProcessRunner()),
            new ListLog().Log
        );

    private sealed class Orphan : IChildren
    {
        public TaskCompletionSource<int> Number { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Started(int process) => Number.SetResult(process);

        public void Ended(int process) { }
    }
}

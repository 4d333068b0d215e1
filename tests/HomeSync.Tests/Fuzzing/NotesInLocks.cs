using System.Text;
using HomeSync.Core.Locking;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Fuzzing;

/// <summary>Notes in locks, ours and the bash tool's: who holds them, or nobody that can be told.</summary>
public sealed class NotesInLocks : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void The_note_in_the_lock() =>
        Fuzz.Reader(
            "lock file",
            new(
                "4711\n2026-01-31T09:15:02.0000000+01:00\nsync\n12 13 +\n",
                "1\n2026-01-31\ndaemon"
            ),
            bytes =>
            {
                if (LockHolder.Parse(Encoding.UTF8.GetString(bytes)) is not { } holder)
                    return;
                var again = LockHolder.Parse(holder.Format())!;
                Assert.Equal(holder with { Children = [] }, again with { Children = [] });
                Assert.Equal(holder.Children, again.Children);
                Assert.DoesNotContain(holder.Children, child => child <= 1);
            }
        );

    [Fact]
    public void The_note_in_the_daemons_lock() =>
        Fuzz.Reader(
            "daemon's lock file",
            new(
                "4711\n2026-01-31T08:15:02.0000000+00:00\ndaemon\n12345\n/home/ada/home-sync\n2026-01-31T09:15:02.0000000+00:00\n",
                "4711\n2026-01-31T08:15:02Z\ndaemon\nSat Jan 31\n/x y\n\n"
            ),
            bytes =>
            {
                if (DaemonNote.Parse(Encoding.UTF8.GetString(bytes)) is not { } note)
                    return;
                Assert.True(note.Process > 1);
                var again = DaemonNote.Parse(note.Format())!;
                Assert.Equal(note with { Program = "" }, again with { Program = "" });
            }
        );

    [Fact]
    public void The_bash_tools_lock()
    {
        var file = home.Write("home-sync.lock", "");
        using var bash = new BashLock(file, new ProcessRunner());
        Fuzz.Reader(
            "bash tool's lock file",
            new("4711\n", "4711:1767225600\n", " 12 \n"),
            bytes =>
            {
                File.WriteAllBytes(file, bytes);
                Assert.True(bash.Holder is null or > 1);
            }
        );
    }
}

using HomeSync.Core.Platform;

namespace HomeSync.Core.Locking;

/// <summary>The processes that a holder of the lock left running when it was killed.</summary>
/// <param name="mark">An argument that only our own children carry.</param>
/// <param name="runner">For looking at processes.</param>
internal sealed class Orphans(string mark, ProcessRunner runner)
{
    /// <summary>Long enough for a process that is just being made to become the program that it will be.</summary>
    private static readonly TimeSpan UntilItShows = TimeSpan.FromMilliseconds(100);

    private IReadOnlyList<int>? unnamed;

    /// <summary>One that is still running; null when none is.</summary>
    public int? FirstOf(LockHolder last)
    {
        // After a power cut these numbers are of others, who may lead sessions too.
        if (last.Boot is not null && last.Boot != ThisBoot.Id)
            return null;
        if (last.IsStarting && unnamed is null)
        {
            Thread.Sleep(UntilItShows);
            // Once: whoever comes later is somebody else's.
            unnamed = OtherProcess.LeadersWith(mark, runner);
        }
        foreach (var child in last.Children.Concat(unnamed ?? []))
        {
            // One that isn't ours to signal is another user's, who has the number by now.
            if (
                OtherProcess.IsRunning(child)
                && (OtherProcess.LeadsItsSession(child) || IsOnOurTerminal(child))
            )
            {
                return child;
            }
        }
        return null;
    }

    /// <summary>Where a person can be asked, those that may ask keep the terminal and lead no session.</summary>
    private bool IsOnOurTerminal(int child) => OtherProcess.CommandOf(child, runner).Contains(mark);
}

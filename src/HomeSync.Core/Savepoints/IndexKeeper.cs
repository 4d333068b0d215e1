using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>
/// Keeps the bytes of a large index in the object database while a move is still being prepared: of a
/// repository with many files they are most of what a savepoint has to write. Where no move comes of it,
/// git's own collection of what nobody needs takes them away.
/// </summary>
internal sealed class IndexKeeper(GitProgram git)
{
    /// <summary>Bytes, of about ten thousand files. A smaller one is written with the rest, which saves a process.</summary>
    private const long Large = 1 << 20;

    private (Task<string> Work, CancellationTokenSource Stop)? running;

    public static bool IsLarge(string index) => new FileInfo(index).Length >= Large;

    /// <summary>Begins.</summary>
    /// <param name="copy">A copy of the index that nobody changes before <see cref="End"/>.</param>
    public void Begin(string copy)
    {
        End();
        var stop = new CancellationTokenSource();
        running = (Together.Begin(() => Keep(copy, stop.Token)), stop);
    }

    /// <summary>The object that has its bytes; null when nothing was begun.</summary>
    /// <exception cref="Errors.GitException">It couldn't be written.</exception>
    public string? Blob => running?.Work.GetAwaiter().GetResult();

    /// <summary>Stops what nobody waits for any more; nothing runs once it returns.</summary>
    public void End()
    {
        if (running is not var (work, stop))
            return;
        stop.Cancel();
        work.AwaitEnd();
        stop.Dispose();
        running = null;
    }

    private string Keep(string copy, CancellationToken stopped)
    {
        var call = new GitCall("hash-object", "-w", "--no-filters", "--", copy)
        {
            Work = GitWork.Heavy,
            Durable = true,
        };
        return git.Ask(call, stopped).Text.TrimEnd('\n');
    }
}

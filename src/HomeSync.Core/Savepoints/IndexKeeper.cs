using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>
/// Keeps the bytes of a large index in the object database while a move is still being prepared: of a
/// repository with many files they are most of what a savepoint has to write.
/// </summary>
internal sealed class IndexKeeper(GitProgram git)
{
    /// <summary>Bytes, of about ten thousand files. A smaller one is written with the rest, which saves a process.</summary>
    private const long Large = 1 << 20;

    private Task<string>? keeping;

    public static bool IsLarge(string index) => new FileInfo(index).Length >= Large;

    /// <summary>Begins.</summary>
    /// <param name="copy">A copy of the index that nobody changes before <see cref="End"/>.</param>
    public void Begin(string copy)
    {
        End();
        keeping = Task.Factory.StartNew(
            () => Keep(copy),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }

    /// <summary>The object that has its bytes; null when nothing was begun.</summary>
    /// <exception cref="Errors.GitException">It couldn't be written.</exception>
    public string? Blob => keeping?.GetAwaiter().GetResult();

    /// <summary>Waits until nothing is running any more.</summary>
    public void End()
    {
        if (keeping is not null)
            ((IAsyncResult)keeping).AsyncWaitHandle.WaitOne();
        keeping = null;
    }

    private string Keep(string copy)
    {
        var call = new GitCall("hash-object", "-w", "--no-filters", "--", copy)
        {
            Work = GitWork.Heavy,
            Durable = true,
        };
        return git.Ask(call, CancellationToken.None).Text.TrimEnd('\n');
    }
}

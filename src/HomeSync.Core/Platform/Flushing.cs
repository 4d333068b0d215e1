using System.Runtime.ExceptionServices;

namespace HomeSync.Core.Platform;

/// <summary>Brings many files to the disk: those that several threads ask for at once, it takes in one go.</summary>
internal static class Flushing
{
    /// <summary>Fewer aren't worth a thread.</summary>
    private const int Many = 16;
    private const int Threads = 8;

    /// <exception cref="IOException">One of them can't be written, now or earlier.</exception>
    public static void All(IReadOnlyList<string> paths)
    {
        var next = -1;
        Exception? fault = null;
        if (paths.Count < Many)
        {
            Work();
        }
        else
        {
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(Work))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
        }
        if (fault is not null)
            ExceptionDispatchInfo.Throw(fault);

        void Work()
        {
            try
            {
                while (fault is null && Interlocked.Increment(ref next) is var n && n < paths.Count)
                    RawFile.Flush(paths[n]);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                fault = e;
            }
        }
    }
}

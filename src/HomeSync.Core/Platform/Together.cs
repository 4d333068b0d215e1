namespace HomeSync.Core.Platform;

/// <summary>
/// Work at the same time, where neither piece needs the other: each waits for a process most of the time.
/// What writes files of ours stays on the thread that asks: the tests that kill it at each of its own calls
/// look at one thread.
/// </summary>
internal static class Together
{
    /// <summary>Begins work on a thread that ends with it: those of the pool stay for a while, and wake up to find nothing to do.</summary>
    public static Task<T> Begin<T>(Func<T> work) =>
        Task.Factory.StartNew(
            work,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    /// <summary>Waits until it has ended, however it ends.</summary>
    public static void AwaitEnd(this Task work) => ((IAsyncResult)work).AsyncWaitHandle.WaitOne();

    /// <summary>Does both; both have ended when it returns, however they ended.</summary>
    /// <param name="one">Done on this thread.</param>
    /// <param name="other">Done on another.</param>
    /// <returns>What both gave.</returns>
    /// <exception cref="Exception">What the first threw, else what the second did.</exception>
    public static (TOne, TOther) Do<TOne, TOther>(Func<TOne> one, Func<TOther> other)
    {
        var beside = Begin(other);
        TOne first;
        try
        {
            first = one();
        }
        catch
        {
            beside.AwaitEnd();
            throw;
        }
        return (first, beside.GetAwaiter().GetResult());
    }

    public static void Do(Action one, Action other) =>
        Do(
            () =>
            {
                one();
                return true;
            },
            () =>
            {
                other();
                return true;
            }
        );
}

namespace HomeSync.Core.Platform;

/// <summary>
/// Two pieces of work at the same time, where neither needs the other: each waits for a process most of the
/// time. Both have ended when it returns, however they ended. What writes files of ours is the first one:
/// the tests that kill it at each of its own calls look at one thread.
/// </summary>
internal static class Together
{
    /// <returns>What both gave.</returns>
    /// <exception cref="Exception">What the first threw, else what the second did.</exception>
    public static (TOne, TOther) Do<TOne, TOther>(Func<TOne> one, Func<TOther> other)
    {
        // A thread that ends with it: those of the pool stay for a while, and wake up to find nothing to do.
        var beside = Task.Factory.StartNew(
            other,
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        TOne first;
        try
        {
            first = one();
        }
        catch
        {
            ((IAsyncResult)beside).AsyncWaitHandle.WaitOne();
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

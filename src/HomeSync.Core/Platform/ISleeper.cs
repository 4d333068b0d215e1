namespace HomeSync.Core.Platform;

/// <summary>Waits without doing anything; a test's own one moves its clock instead.</summary>
internal interface ISleeper
{
    /// <summary>Waits until the time is up, somebody calls <see cref="Wake"/> or a descriptor can be read.</summary>
    /// <param name="time">How long; null for ever.</param>
    /// <param name="descriptor">One more thing to wait for; -1 for none.</param>
    /// <returns>Whether the time is up.</returns>
    bool Sleep(TimeSpan? time, int descriptor);

    /// <summary>Ends the wait that is under way, or the next; from any thread.</summary>
    void Wake();
}

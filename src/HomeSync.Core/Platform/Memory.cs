namespace HomeSync.Core.Platform;

/// <summary>What a process that sleeps for hours has no use for.</summary>
internal static class Memory
{
    /// <summary>Gives it back to the system.</summary>
    public static void GiveBack()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        // glibc keeps what was freed in pieces.
        if (OperatingSystem.IsLinux())
            _ = Libc.MallocTrim(0);
    }
}

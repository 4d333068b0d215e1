namespace HomeSync.Core.Platform;

/// <summary>Tells the time since the machine was started from those before: no process outlives it.</summary>
internal static class ThisBoot
{
    /// <summary>A word of the system's own (random(4)); null where it has none (macOS).</summary>
    public static string? Id { get; } = Read();

    private static string? Read()
    {
        const string file = "/proc/sys/kernel/random/boot_id";
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }
}

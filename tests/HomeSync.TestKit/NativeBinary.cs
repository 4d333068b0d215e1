namespace HomeSync.TestKit;

/// <summary>The published program: scenarios run what a user runs, never a build of their own.</summary>
public static class NativeBinary
{
    /// <summary>
    /// The absolute path of artifacts/home-sync; while coverage is measured that of a program which
    /// notes what runs of it (scripts/coverage).
    /// </summary>
    /// <exception cref="InvalidOperationException">It was not built.</exception>
    public static string Path
    {
        get
        {
            var path =
                Environment.GetEnvironmentVariable("HOME_SYNC_PROGRAM")
                ?? System.IO.Path.Combine(Checkout.Root, "artifacts", "home-sync");
            return File.Exists(path)
                ? path
                : throw new InvalidOperationException(
                    $"{path} is missing: run scripts/build first."
                );
        }
    }
}

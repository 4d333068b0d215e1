namespace HomeSync.TestKit;

/// <summary>The published program: scenarios run what a user runs, never a build of their own.</summary>
public static class NativeBinary
{
    /// <summary>The absolute path of artifacts/home-sync.</summary>
    /// <exception cref="InvalidOperationException">It was not built.</exception>
    public static string Path
    {
        get
        {
            var path = System.IO.Path.Combine(Checkout.Root, "artifacts", "home-sync");
            return File.Exists(path)
                ? path
                : throw new InvalidOperationException(
                    $"{path} is missing: run scripts/build first."
                );
        }
    }
}

namespace HomeSync.TestKit;

/// <summary>The source tree that these tests were built from.</summary>
public static class Checkout
{
    /// <summary>The folder with HomeSync.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A script of the tree, such as <c>install</c>.</summary>
    public static string Script(string name) => Path.Combine(Root, "scripts", name);

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; )
        {
            if (File.Exists(Path.Combine(folder, "HomeSync.sln")))
                return folder;
            folder = Path.GetDirectoryName(folder);
        }
        throw new InvalidOperationException(
            $"No HomeSync.sln in any folder above {AppContext.BaseDirectory}."
        );
    }
}

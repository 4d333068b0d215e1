namespace HomeSync.Core.Platform;

/// <summary>The folders that a name leads through.</summary>
internal static class ParentFolders
{
    /// <param name="name">A name such as <c>a/b/c</c>.</param>
    /// <returns>Here <c>a</c> and <c>a/b</c>: the outermost first.</returns>
    public static IEnumerable<string> Of(string name)
    {
        for (var slash = name.IndexOf('/'); slash > 0; slash = name.IndexOf('/', slash + 1))
            yield return name[..slash];
    }
}

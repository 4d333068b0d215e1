namespace HomeSync.Core.Git;

/// <summary>What a tree holds at a path.</summary>
/// <param name="Mode">Its mode, octal as git writes it.</param>
/// <param name="Id">Its object.</param>
internal sealed record TreeEntry(string Mode, string Id)
{
    /// <summary>A file, not a link, a folder or a submodule.</summary>
    public bool IsFile => Mode is "100644" or "100755";

    /// <summary>A file or a link.</summary>
    public bool IsContent => IsFile || Mode == "120000";
}

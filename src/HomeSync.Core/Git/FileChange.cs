namespace HomeSync.Core.Git;

/// <summary>A tracked file that differs from HEAD.</summary>
/// <param name="Path">Its name from the top of the working tree.</param>
/// <param name="Staged">git's letter for HEAD against index: <c>M A D T</c> or <c>.</c></param>
/// <param name="Unstaged">git's letter for index against working tree.</param>
internal sealed record FileChange(string Path, char Staged, char Unstaged)
{
    /// <summary>What <c>git status</c> says of a submodule, such as <c>SC..</c>; null for a file.</summary>
    public string? Submodule { get; init; }

    /// <summary>The file's or link's object in HEAD; null when there is none.</summary>
    public string? OldId { get; init; }

    /// <summary>The two letters as <c>git status --short</c> shows them.</summary>
    public string Short => $"{Staged}{Unstaged}".Replace('.', ' ');

    /// <summary>The index has it otherwise than HEAD.</summary>
    public bool IsStaged => Staged != '.';

    /// <summary>The working tree has it otherwise than the index.</summary>
    public bool IsEdited => Unstaged != '.';

    public bool IsDeletion => Unstaged == 'D' || (Staged == 'D' && Unstaged == '.');
}

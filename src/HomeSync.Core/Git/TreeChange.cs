namespace HomeSync.Core.Git;

/// <summary>One difference between two trees.</summary>
/// <param name="Path">The file's name from the top of the tree.</param>
/// <param name="OldMode">Its mode before, octal as git writes it; <c>000000</c> when it wasn't there.</param>
/// <param name="OldId">Its object before.</param>
/// <param name="NewMode">Its mode after; <c>000000</c> when it is gone.</param>
/// <param name="NewId">Its object after.</param>
internal sealed record TreeChange(
    string Path,
    string OldMode,
    string OldId,
    string NewMode,
    string NewId
)
{
    /// <summary>The mode of what isn't there.</summary>
    public const string Absent = "000000";

    /// <summary>The mode of a recorded commit of another repository.</summary>
    public const string Submodule = "160000";

    /// <summary>What takes it back.</summary>
    public TreeChange Reverse => new(Path, NewMode, NewId, OldMode, OldId);

    public bool IsAddition => OldMode == Absent;

    public bool IsDeletion => NewMode == Absent;

    /// <summary>As git tells of it in a word.</summary>
    public char Letter =>
        IsDeletion ? 'D'
        : IsAddition ? 'A'
        : 'M';

    /// <summary>There is a file or a symbolic link after it.</summary>
    public bool HasContent => !IsDeletion && !RecordsSubmodule;

    /// <summary>The file's or link's object before; null when there was none.</summary>
    public string? OldContent => IsAddition || OldMode == Submodule ? null : OldId;

    /// <summary>A submodule comes, goes on or goes away; where a file takes its place, that file is what comes.</summary>
    public bool IsSubmodule => RecordsSubmodule || (OldMode == Submodule && IsDeletion);

    /// <summary>What it becomes, or stays, is a submodule.</summary>
    public bool RecordsSubmodule => NewMode == Submodule;

    /// <summary>What of these is to be done with files, among which a submodule counts for nothing.</summary>
    public static IEnumerable<TreeChange> OfFiles(IEnumerable<TreeChange> changes) =>
        changes.Select(c => c.OfFile).Where(c => !(c.IsAddition && c.IsDeletion));

    private TreeChange OfFile =>
        this with
        {
            OldMode = OldMode == Submodule ? Absent : OldMode,
            NewMode = RecordsSubmodule ? Absent : NewMode,
        };
}

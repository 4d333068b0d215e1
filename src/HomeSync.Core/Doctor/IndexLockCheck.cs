using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Doctor;

/// <summary>A lock on the index that nobody took away.</summary>
internal static class IndexLockCheck
{
    /// <summary>What the way into a sync calls it.</summary>
    public const string Locked = "index-locked";

    /// <summary>Longer than git works on an index.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static Check Of(Facts facts) => new("index-lock", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        var file = new FileInfo(facts.Place.IndexLock);
        if (!file.Exists)
            return CheckResult.Ok("none");
        var age = facts.Now - file.LastWriteTimeUtc;
        if (IndexLock.IsHomeSyncs(file.FullName))
            return CheckResult.Info(Locked, $"home-sync's own, for {Times.Long(age)}");
        if (age < Patience)
            return CheckResult.Info(Locked, $"a git is at work, for {Times.Long(age)}");
        var way = Obstruction.InFolder(facts.Place) is { Code: Locked } locked ? locked.Run : [];
        return CheckResult.Error(
            Locked,
            $"{file.FullName} has been there for {Times.Long(age)}: a git that was killed left it, or an editor is at work",
            [.. way]
        );
    }
}

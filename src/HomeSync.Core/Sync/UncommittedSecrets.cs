using HomeSync.Core.Configuration;
using HomeSync.Core.Git;
using HomeSync.Core.Guard;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>Looks for secrets before anything is committed, as a dry run has to: nothing is written but into a folder of its own.</summary>
internal sealed class UncommittedSecrets(Repository repository, Trees trees, SecretGuard guard)
{
    /// <summary>What looks like a secret in what would be committed.</summary>
    /// <param name="seen">What was looked at.</param>
    /// <param name="policy">What to do about such content.</param>
    /// <param name="objects">An empty folder for contents that the repository hasn't.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public List<Suspect> In(
        Seen seen,
        GuardPolicy policy,
        string objects,
        CancellationToken cancelled
    )
    {
        var old = OldContents(seen);
        var names = new List<string>();
        var contents = new List<GuardedContent>();
        foreach (
            var name in seen
                .Files.Changed.Where(c => !c.IsDeletion)
                .Select(c => c.Path)
                .Concat(seen.Files.New)
        )
        {
            var path = repository.Place.PathOf(name);
            if (RawFile.ReadLink(path) is { } target)
            {
                contents.Add(
                    new(name, "", old.GetValueOrDefault(name)) { Target = ByteText.Encode(target) }
                );
            }
            else if (RawFile.KindOf(path) == RawKind.File)
            {
                names.Add(name);
            }
        }
        var ids = repository.Files.IdsOfFiles(names, cancelled);
        // Keeping what the repository has already would give it a new time, and a dry run writes nothing.
        var absent = trees.Absent(ids, cancelled);
        _ = repository.Files.IdsOfFiles(
            [.. names.Zip(ids).Where(f => absent.Contains(f.Second)).Select(f => f.First)],
            cancelled,
            objects
        );
        foreach (var (name, id) in names.Zip(ids))
            contents.Add(new(name, id, old.GetValueOrDefault(name)));
        return guard.In(contents, () => old.Values, policy, cancelled, objects: objects);
    }

    private static Dictionary<string, string> OldContents(Seen seen)
    {
        var old = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in seen.Files.Changed)
        {
            if (change.OldId is { } id)
                old[change.Path] = id;
        }
        return old;
    }
}

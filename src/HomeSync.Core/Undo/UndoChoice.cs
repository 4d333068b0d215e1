using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Metrics;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Undo;

/// <summary>Finds the operation that a person means.</summary>
internal sealed class UndoChoice(RepositoryPlace place, SavepointShelf shelf, MetricsFile metrics)
{
    /// <summary>How far back the metrics are searched for an operation of this repository.</summary>
    private const int Most = 10_000;

    /// <exception cref="GitException">There is none, or more than one.</exception>
    public SavepointNote Of(string? id, CancellationToken cancelled)
    {
        var all = shelf.All(cancelled);
        if (id is not null)
            return Named(id, all);
        var known = all.ToDictionary(note => note.Id, StringComparer.Ordinal);
        // By the order in which they were noted: the clock may have been set back since.
        var noted = metrics.Last(Most).Records.Select(record => record.Id).ToHashSet();
        // Killed before it could be noted.
        if (all.Count > 0 && !noted.Contains(all[0].Id))
            return all[0];
        var last = noted
            .Select(note => known.GetValueOrDefault(note))
            .FirstOrDefault(note => note is not null);
        return last ?? (all.Count > 0 ? all[0] : throw UndoErrors.Nothing(place));
    }

    private SavepointNote Named(string id, IReadOnlyList<SavepointNote> all)
    {
        var found = all.Where(note => note.Id.StartsWith(id, StringComparison.Ordinal)).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw UndoErrors.Unknown(place, id),
            _ => throw UndoErrors.Ambiguous(place, id, [.. found.Select(note => note.Id)]),
        };
    }
}

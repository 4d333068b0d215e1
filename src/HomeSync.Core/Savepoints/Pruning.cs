using HomeSync.Core.Errors;

namespace HomeSync.Core.Savepoints;

/// <summary>Thins out the savepoints after an operation that made one.</summary>
internal sealed class Pruning(SavepointShelf shelf, Retention retention, TimeProvider clock)
{
    public void Run(CancellationToken cancelled)
    {
        try
        {
            shelf.Drop(retention.Expired(shelf.Ids(cancelled), clock.GetUtcNow()), cancelled);
        }
        catch (GitException)
        {
            // What was to be done is done; the next operation thins them out.
        }
    }
}

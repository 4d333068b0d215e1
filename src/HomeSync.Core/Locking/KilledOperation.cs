namespace HomeSync.Core.Locking;

/// <summary>An operation that was killed, and whose leavings nobody has dealt with; of several the first.</summary>
/// <param name="Begun">When it began, by the clock of the disk.</param>
/// <param name="Found">When the present operation took the lock, by the same clock: what is younger was left by nobody.</param>
/// <param name="Settle">Forgets it, once what it left is dealt with.</param>
internal sealed record KilledOperation(DateTimeOffset Begun, DateTimeOffset Found, Action Settle);

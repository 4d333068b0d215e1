namespace HomeSync.Core.Locking;

/// <summary>Operations that were killed, or children of them, and whose leavings nobody has dealt with.</summary>
/// <param name="Begun">When the first of them began, by the clock of the disk.</param>
/// <param name="Over">When the last of them was over, by the same clock; at the latest when the present one took the lock.</param>
/// <param name="Settle">Forgets them, once what they left is dealt with.</param>
internal sealed record KilledOperation(DateTimeOffset Begun, DateTimeOffset Over, Action Settle);

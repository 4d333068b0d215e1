namespace HomeSync.Core.Service;

/// <summary>One thing that is done to the service.</summary>
/// <param name="What">What is to be done: <c>write FILE</c>.</param>
/// <param name="Done">What was done: <c>Wrote FILE</c>.</param>
/// <param name="Do">Does it.</param>
internal sealed record ServiceStep(string What, string Done, Action<CancellationToken> Do)
{
    /// <summary>
    /// Takes back what of it was done, also when that is only a part, and returns whether that was anything;
    /// null when nothing is to be taken back.
    /// </summary>
    public Func<bool>? Undo { get; init; }

    /// <summary>What was taken back: <c>Removed FILE again</c>.</summary>
    public string Undone { get; init; } = "";
}

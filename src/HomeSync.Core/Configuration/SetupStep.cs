namespace HomeSync.Core.Configuration;

/// <summary>One thing that setup does.</summary>
/// <param name="Done">How it is told afterwards.</param>
/// <param name="Planned">How it is told in a dry run.</param>
/// <param name="Act">Does it.</param>
internal sealed record SetupStep(string Done, string Planned, Action Act)
{
    /// <summary>A step that only tells.</summary>
    public static SetupStep Tell(string text) => new(text, text, () => { });
}

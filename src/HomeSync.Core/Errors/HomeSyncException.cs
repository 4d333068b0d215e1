namespace HomeSync.Core.Errors;

/// <summary>
/// Something home-sync can't go on from, told the way a colleague would: what failed, where, why it
/// may be, what to type next. The form is the seed design's "Error Handling Strategy".
/// </summary>
/// <param name="what">One line: what failed.</param>
public class HomeSyncException(string what) : Exception(what)
{
    /// <summary>Where it happened, as label and value: <c>("Repository", "/home/ada/dotfiles")</c>.</summary>
    public IReadOnlyList<(string Label, string Value)> Where { get; init; } = [];

    /// <summary>What the other side or another program said, line by line.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Why it may be, likeliest first.</summary>
    public IReadOnlyList<string> Causes { get; init; } = [];

    /// <summary>
    /// What to type next, one command a line that can be pasted as it is; a line that begins with <c>#</c>
    /// is a note on the command above it.
    /// </summary>
    public IReadOnlyList<string> Run { get; init; } = [];

    /// <summary>The stable name of this end in metrics, for example <c>push-refused</c>.</summary>
    public string Code { get; init; } = "error";

    /// <summary>The whole error as text for a person, without a level in front.</summary>
    public string Report() => ErrorText.Of(this);
}

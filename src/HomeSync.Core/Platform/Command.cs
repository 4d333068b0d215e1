namespace HomeSync.Core.Platform;

/// <summary>A program to run, as a value; running it is <see cref="ProcessRunner"/>'s.</summary>
/// <param name="Program">Looked up on PATH unless it holds a slash.</param>
/// <param name="Arguments">One argument each; never a shell's line.</param>
internal sealed record Command(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The child's whole environment; null is our own.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>A secret that the child gets in this one variable.</summary>
    public (string Name, string Value)? Secret { get; init; }

    /// <summary>Writes what the child reads on its standard input; null is an empty input.</summary>
    public Action<Stream>? Input { get; init; }

    public Limit Limit { get; init; } = Limit.After(TimeSpan.FromSeconds(30));

    /// <summary>
    /// Whether the child may ask the person at our terminal. It then stays in our session;
    /// otherwise it gets a session of its own, without any terminal, that dies as a whole.
    /// </summary>
    public bool OnTerminal { get; init; }

    /// <summary>
    /// Whether the child has our own input, output and errors, as an editor needs them; nothing it says
    /// is caught.
    /// </summary>
    public bool HasOurStreams { get; init; }

    /// <summary>Of output and errors that are kept, how many bytes at the end at least; null for all.</summary>
    public int? KeepsLast { get; init; }

    /// <summary>Takes standard output as it comes, instead of its being kept: it may be larger than memory.</summary>
    public Action<ReadOnlySpan<byte>>? Output { get; init; }

    /// <summary>Sees standard error as it comes, for progress on a terminal.</summary>
    public Action<ReadOnlySpan<byte>>? Errors { get; init; }
}

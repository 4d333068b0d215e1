using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>One call of git, as a value.</summary>
/// <param name="Arguments">What follows <c>git</c>; user data never first, refs always in full.</param>
internal sealed record GitCall(params IReadOnlyList<string> Arguments)
{
    public GitWork Work { get; init; }

    /// <summary>What git reads on its standard input.</summary>
    public Action<Stream>? Input { get; init; }

    /// <summary>Takes what git writes as it comes, instead of its being kept.</summary>
    public Action<ReadOnlySpan<byte>>? Output { get; init; }

    /// <summary>An index to work on instead of the live one.</summary>
    public string? IndexFile { get; init; }

    /// <summary>A folder to use as working tree instead of the live one.</summary>
    public string? WorkTree { get; init; }

    /// <summary>Where new objects go instead of the repository, for a dry run.</summary>
    public string? ObjectFolder { get; init; }

    /// <summary>Whether what is written must be on the disk before git returns: a journal will depend on it.</summary>
    public bool Durable { get; init; }

    /// <summary>Settings of git for this call alone, as <c>name=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Who wrote the commit that is made, and when as git writes it; null for the user, now.</summary>
    public (string Name, string Mail, string Date)? Author { get; init; }

    /// <summary>Whether objects are seen as they are sent, and not as <c>git replace</c> shows them here.</summary>
    public bool SeesOriginals { get; init; }

    /// <summary>For a command that has no patterns, and refuses to be told so.</summary>
    public bool KnowsNoPatterns { get; init; }

    /// <summary>The same call fed with names, each closed by a NUL.</summary>
    public GitCall WithNames(IEnumerable<string> names) =>
        this with
        {
            Input = stream =>
            {
                foreach (var name in names)
                    stream.Write(ByteText.EncodeForC(name));
            },
        };
}

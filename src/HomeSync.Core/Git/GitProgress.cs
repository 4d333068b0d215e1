using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Shows a person how far git is, from what it says of itself.</summary>
internal static class GitProgress
{
    /// <summary>Takes what git says on standard error, as it comes.</summary>
    public static Action<ReadOnlySpan<byte>>? On(ProgressLine? line) =>
        line is null
            ? null
            : said =>
            {
                if (line.IsDue && NewestIn(said) is { } newest)
                    line.Show(newest);
            };

    /// <summary>The last whole line of progress; null when there is none.</summary>
    internal static string? NewestIn(ReadOnlySpan<byte> said) =>
        ByteText
            .Decode(said)
            .Split('\r', '\n')
            // What stands behind the last end isn't all of a line yet.
            .SkipLast(1)
            .LastOrDefault(line => line.Contains("% (") && GitFailure.IsProgress(line))
            ?.TrimEnd();
}

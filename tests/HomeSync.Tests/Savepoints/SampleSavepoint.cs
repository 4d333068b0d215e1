using HomeSync.Core.Git;
using HomeSync.Core.Savepoints;
using HomeSync.Tests.Git;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Savepoints;

/// <summary>A savepoint before a fast-forward that changes nothing, made at a time that is always the same.</summary>
internal static class SampleSavepoint
{
    public const string Reference = SavepointWriter.Folder + Id;

    private const string Id = "20260131-081502-abcdef";

    public static SavepointWriter Writer(GitProgram git) =>
        new(git, new FakeTimeProvider(new DateTimeOffset(2026, 1, 31, 8, 15, 2, default)));

    /// <param name="bench">The repository.</param>
    /// <param name="from">The savepoint's parent.</param>
    public static SavepointNote NoteOf(GitBench bench, string from) =>
        new()
        {
            Id = Id,
            Why = "fast-forward",
            Branch = "refs/heads/main",
            From = from,
            To = bench.Tip,
            FilesTree = bench.TreeOf(bench.Tip),
            IndexAfter = bench.TreeOf(bench.Tip),
        };
}

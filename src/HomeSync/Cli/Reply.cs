using System.Text.Json;
using HomeSync.Core.Errors;

namespace HomeSync.Cli;

/// <summary>How a command ended, and what it found or did. People were told of it while it ran; <c>--json</c> prints it.</summary>
/// <param name="Code">The end's name, one of <see cref="Codes"/>.</param>
/// <param name="Members">Writes what it found or did; null when there is nothing.</param>
internal sealed record Reply(string Code, Action<Utf8JsonWriter>? Members = null)
{
    /// <summary>A command that only tells something told it.</summary>
    public const string Ok = "ok";

    /// <summary>What was asked for is done.</summary>
    public const string Done = "done";

    /// <summary>All was as asked for already.</summary>
    public const string NothingToDo = "nothing-to-do";

    /// <summary>Nothing was changed: it was only told what would be.</summary>
    public const string DryRun = "dry-run";

    public int Exit { get; init; }

    /// <summary>Why it could not do what it was asked for; null when it did, or when the answer is no.</summary>
    public HomeSyncException? Problem { get; init; }

    /// <summary>The end of a command that changes something.</summary>
    public static string CodeOf(bool dryRun, bool changed) =>
        dryRun ? DryRun
        : changed ? Done
        : NothingToDo;

    /// <summary>It could not be done, or only a part of it.</summary>
    public static Reply Failed(HomeSyncException problem, Action<Utf8JsonWriter>? done = null) =>
        new(problem.Code, done) { Exit = ExitCode.Error, Problem = problem };
}

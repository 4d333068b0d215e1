using System.Text.Json;
using HomeSync.Cli;
using HomeSync.Core.Sync;

namespace HomeSync.Commands;

/// <summary>What sync, dotfiles, push, pull and resolve did, for <c>--json</c>.</summary>
internal sealed record SyncResult
{
    public bool DryRun { get; init; }

    /// <summary>Where; null when no repository was opened.</summary>
    public Session? Session { get; init; }

    /// <summary>How the dotfiles ended; null when they were left alone.</summary>
    public Outcome? Dotfiles { get; init; }

    /// <summary>How the credentials ended; null where they are no part of the command.</summary>
    public CredentialsEnd? Credentials { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.Flag("dry_run", DryRun);
        json.File("repository", Session?.Place.WorkTree);
        json.Object("dotfiles", Dotfiles is null ? null : _ => Write(json, Dotfiles));
        json.Object("credentials", Credentials is null ? null : _ => Credentials.Write(json));
    }

    private void Write(Utf8JsonWriter json, Outcome outcome)
    {
        json.Text("code", outcome.Code);
        json.Text("operation", outcome.Savepoint.Length > 0 ? outcome.Savepoint : null);
        json.Number("commits_in", outcome.CommitsIn);
        json.Number("commits_out", outcome.CommitsOut);
        json.Files("committed", outcome.Files.Committed);
        json.Files("written", outcome.Files.Written);
        json.Files("removed", outcome.Files.Removed);
        json.Files("left_alone", outcome.Files.LeftAlone);
        json.Files("not_synced", outcome.Files.NotSynced);
        json.Files("conflicts", outcome.IsConflict ? Session!.OpenConflicts : []);
        json.Problem("problem", outcome.Problem);
    }
}

using System.Text.Json;
using HomeSync.Cli;
using HomeSync.Core.Credentials;
using HomeSync.Core.Errors;
using HomeSync.Core.Notifications;
using HomeSync.Core.Sync;

namespace HomeSync.Commands;

/// <summary>What became of the half of a sync that isn't dotfiles.</summary>
/// <param name="Code">The end's name.</param>
/// <param name="Taken">Whether they came in.</param>
/// <param name="Sent">Whether they went out.</param>
/// <param name="Problem">Why they aren't synced; null when nothing kept them.</param>
internal sealed record CredentialsEnd(
    string Code,
    bool Taken,
    bool Sent,
    HomeSyncException? Problem = null
)
{
    public static CredentialsEnd Of(
        CredentialSync credentials,
        bool dryRun,
        HomeSyncException? problem = null
    ) =>
        new(
            problem?.Code ?? Reply.CodeOf(dryRun, credentials.HasTaken || credentials.HasSent),
            credentials.HasTaken,
            credentials.HasSent,
            problem
        );

    /// <summary>What both halves of a sync come to.</summary>
    public Ending? With(Ending? dotfiles) => Endings.With(Problem, dotfiles);

    public void Write(Utf8JsonWriter json)
    {
        json.Text("code", Code);
        json.Flag("taken", Taken);
        json.Flag("sent", Sent);
        json.Problem("problem", Problem);
    }
}

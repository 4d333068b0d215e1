using System.Text.Json;
using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Git;
using HomeSync.Core.Logging;
using HomeSync.Core.Sync;
using HomeSync.Core.Undo;

namespace HomeSync.Commands;

internal sealed class UndoCommand(CommandHost host)
{
    /// <summary>Undo the last operation that changed something, or the one with this ID.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="files">Bring only these files or folders back, from the newest savepoint that has another content.</param>
    /// <param name="id">With --files: from this operation's savepoint.</param>
    /// <param name="repo">The repository to work on.</param>
    [Command("undo")]
    public int Undo(
        CancellationToken token,
        bool files = false,
        string? id = null,
        string? repo = null
    ) =>
        host.Run(() =>
        {
            var config = host.Begin();
            var session = host.Repository.Open(config, repo);
            var request = Request(session, files, id);
            if (host.Options.DryRun)
            {
                var (wouldBe, difference) = session.RehearseUndo(request, token);
                host.Console.Out.Write(Printable.Text(difference));
                return new(wouldBe.Code, json => Write(json, session, wouldBe, difference));
            }
            var outcome = session.Undo(request, token);
            void Members(Utf8JsonWriter json) => Write(json, session, outcome, null);
            if (outcome.Problem is not { } problem)
                return new(outcome.Code, Members);
            host.Log.Error(problem.Report());
            return Reply.Failed(problem, Members);
        });

    private static void Write(
        Utf8JsonWriter json,
        Session session,
        Outcome outcome,
        string? difference
    )
    {
        json.Flag("dry_run", difference is not null);
        json.File("repository", session.Place.WorkTree);
        json.Text("operation", outcome.Savepoint.Length > 0 ? outcome.Savepoint : null);
        json.Text("undid", outcome.Undid.Length > 0 ? outcome.Undid : null);
        json.Files("written", outcome.Files.Written);
        json.Files("removed", outcome.Files.Removed);
        json.Files("left_alone", outcome.Files.LeftAlone);
        json.Text("difference", difference);
    }

    private UndoRequest Request(Session session, bool files, string? id)
    {
        if (files && host.Operands.Count == 0)
        {
            throw new UsageException(
                "--files needs the paths to bring back",
                "home-sync undo --files .zshrc"
            );
        }
        if (!files && (host.Operands.Count > 1 || (id is not null && host.Operands.Count > 0)))
        {
            throw new UsageException(
                "One operation is undone at a time; paths need --files",
                "home-sync undo --help"
            );
        }
        return files
            ? new UndoRequest
            {
                Id = id,
                Force = host.Options.Force,
                Files = PathsGiven.FromTop(
                    host.Operands,
                    Directory.GetCurrentDirectory(),
                    session.Place
                ),
            }
            : new UndoRequest
            {
                Id = id ?? (host.Operands.Count > 0 ? host.Operands[0] : null),
                Force = host.Options.Force,
            };
    }
}

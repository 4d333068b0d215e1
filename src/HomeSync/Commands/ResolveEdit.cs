using HomeSync.Cli;
using HomeSync.Core.Errors;
using HomeSync.Core.Platform;
using HomeSync.Core.Sync;

namespace HomeSync.Commands;

/// <summary><c>resolve --edit</c>: the person edits copies, in their own time, and then both sides are joined.</summary>
internal sealed class ResolveEdit(
    CommandHost host,
    Session session,
    SyncRequest request,
    CancellationToken cancelled
)
{
    private readonly Editor editor = new(host.Environment);

    public Reply Run(IReadOnlyList<string> paths)
    {
        if (!host.HasTerminal || Console.IsOutputRedirected)
        {
            throw new UsageException(
                "resolve --edit needs a terminal, for the editor",
                "home-sync resolve --ours"
            );
        }
        // From here on another token: the command's own hears every Ctrl-C, the editor's as well.
        using var stop = new ResolveEditStop(editor);
        cancelled.ThrowIfCancellationRequested();
        var (edit, outcome) = session.BeginEdit(request, paths, stop.Token);
        if (edit is null || edit.IsEmpty)
            return ResolveCommand.End(host, session, request, outcome);
        foreach (var line in edit.NeedASide)
            host.Log.Warn($"Needs --ours or --theirs, there is no one text of both: {line}");
        if (edit.Files.Count == 0)
            throw NothingToEdit(edit);
        if (!Edited(edit, stop.Token))
        {
            edit.Leave();
            throw LeftOpen(edit);
        }
        return ResolveCommand.End(
            host,
            session,
            request,
            session.FinishEdit(request, edit, stop.Token)
        );
    }

    /// <returns>False when the person leaves it for later.</returns>
    private bool Edited(ConflictEdit edit, CancellationToken stop)
    {
        var person = host.Person(stop);
        while (true)
        {
            var code = editor.Open(edit.Files);
            if (code != 0)
                host.Log.Warn($"The editor ended with exit code {code}: {editor.Program}");
            if (code != 0 || stop.IsCancellationRequested)
                return false;
            var unfinished = edit.Unfinished();
            if (unfinished.Count == 0)
                return true;
            host.Log.Warn(
                $"Lines with <<<<<<<, ======= or >>>>>>> are left in {string.Join(", ", unfinished)}"
            );
            if (person.Agrees("Edit it again?", standard: true))
                continue;
            return person.Agrees("Are these lines meant to be in the file?", standard: false);
        }
    }

    private static HomeSyncException NothingToEdit(ConflictEdit edit) =>
        new("None of this can be edited as one text")
        {
            Code = "needs-a-side",
            Details = edit.NeedASide,
            Run = ["home-sync resolve --ours", "home-sync resolve --theirs"],
        };

    private HomeSyncException LeftOpen(ConflictEdit edit) =>
        new("The conflict is still open; nothing was changed on this machine")
        {
            Code = "left-open",
            Where = [("Editor", editor.Program), ("If you typed something", edit.Folder)],
            Run = ["home-sync resolve --edit", "# goes on from there"],
        };
}

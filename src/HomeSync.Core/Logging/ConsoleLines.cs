using Microsoft.Extensions.Logging;

namespace HomeSync.Core.Logging;

/// <summary>Writes <c>[INFO] text</c> to the stream that a level belongs to.</summary>
internal sealed class ConsoleLines(LogConsole console)
{
    public void Write(LogLevel level, EventId id, string text, Exception? fault = null)
    {
        if (!IsShown(level))
            return;
        if (console.Heard is { } heard)
        {
            heard(level, text);
            return;
        }
        var toError = level >= LogLevel.Warning;
        var coloured = toError ? console.ColourError : console.ColourOut;
        var tag = coloured ? LevelTag.Coloured(level, id) : LevelTag.Of(level, id);
        var stack = console.Verbose && fault is not null ? $"\n{fault}" : "";
        var writer = toError ? console.Error : console.Out;
        var lines = $"{tag} {Printable.Text(text + stack)}";
        if (console.ToJournal)
        {
            // A line of its own each, to the journal.
            var priority = $"<{LevelTag.SeverityOf(level)}>";
            lines = priority + lines.Replace("\n", $"\n{priority}", StringComparison.Ordinal);
        }
        if (console.Progress is { } progress)
            progress.Aside(() => Guarded(Put));
        else
            Guarded(Put);

        void Put()
        {
            writer.Write($"{lines}\n");
            writer.Flush();
        }
    }

    public void Flush()
    {
        Guarded(console.Out.Flush);
        Guarded(console.Error.Flush);
    }

    private static void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Nobody is listening (any more). The file still has it, and the sync goes on.
        }
    }

    private bool IsShown(LogLevel level) =>
        level >= LogLevel.Warning
        || (!console.Quiet && (console.Verbose || level >= LogLevel.Information));
}

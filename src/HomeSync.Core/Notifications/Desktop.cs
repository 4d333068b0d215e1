using HomeSync.Core.Platform;

namespace HomeSync.Core.Notifications;

/// <summary>Shows a message on the person's desktop, by the program that this machine has for it.</summary>
/// <param name="runner">Starts that program.</param>
internal sealed class Desktop(ProcessRunner runner)
{
    private const string Title = "home-sync";

    private static readonly Limit Limit = Limit.After(TimeSpan.FromSeconds(10));

    // The text is an argument of the script and never a part of it: nothing in it can be executed.
    private static readonly string[] Script =
    [
        "-e",
        "on run argv",
        "-e",
        "display notification (item 2 of argv) with title (item 1 of argv)",
        "-e",
        "end run",
    ];

    /// <summary>Why the last message wasn't shown; null when it was.</summary>
    public string? Problem { get; private set; }

    /// <returns>Whether it was shown.</returns>
    public bool Show(string text, CancellationToken cancelled)
    {
        Problem = null;
        var line = text.ReplaceLineEndings(" ");
        var shown =
            Run(new Command("osascript", [.. Script, Title, line]) { Limit = Limit }, cancelled)
            ?? Run(
                new Command("notify-send", ["--app-name", Title, "--", Title, Escaped(line)])
                {
                    Limit = Limit,
                },
                cancelled
            );
        if (shown is null)
            Problem = "neither notify-send nor osascript is there";
        return shown == true;
    }

    /// <returns>Whether it did its work; null when there is no such program.</returns>
    private bool? Run(Command command, CancellationToken cancelled)
    {
        try
        {
            var finished = runner.Run(command, cancelled);
            if (!finished.Succeeded)
                Problem = $"{command.Program} failed{Said(finished)}";
            return finished.Succeeded;
        }
        catch (ProgramMissingException)
        {
            return null;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static string Said(Finished finished) =>
        finished.LimitReached ? " to end"
        : finished.ErrorText.Trim() is { Length: > 0 } words ? $": {words.ReplaceLineEndings(" ")}"
        : "";

    /// <summary>The desktop reads its messages as markup.</summary>
    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}

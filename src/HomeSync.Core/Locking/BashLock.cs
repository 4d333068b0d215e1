using System.Diagnostics;
using System.Globalization;
using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Locking;

/// <summary>
/// The bash tool's lock: a file with a process number, which a refused bash run deletes. So this is best
/// effort, as far as that tool allows (legacy contract, "Files").
/// </summary>
/// <param name="path">The lock file, <c>/tmp/home-sync.lock</c>.</param>
/// <param name="runner">For looking at processes.</param>
internal sealed class BashLock(string path, ProcessRunner runner) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Where the bash tool has it; the variable is for tests, which can't all share one file.</summary>
    public static string UsualPath =>
        Environment.GetEnvironmentVariable("HOME_SYNC_LEGACY_LOCK") is { Length: > 0 } other
            ? other
            : "/tmp/home-sync.lock";

    private bool isOurs;

    /// <summary>The process number in it, whoever that is; null without a file or number.</summary>
    public int? Holder
    {
        get
        {
            // "PID" or "PID:EPOCH".
            var text = FirstLine();
            var digits = text.Split(':')[0].Trim();
            return
                int.TryParse(
                    digits,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && number > 1
                ? number
                : null;
        }
    }

    /// <summary>The bash tool that is running now; null when none is.</summary>
    public BashTool? Running =>
        Holder is { } process && IsBashTool(OtherProcess.CommandOf(process, runner)) is { } isDaemon
            ? new BashTool(process, isDaemon)
            : null;

    /// <summary>Waits for a sync of the bash tool.</summary>
    /// <param name="timeout">How long; its daemon is never waited for.</param>
    /// <param name="log">Hears for whom.</param>
    /// <param name="cancelled">Asks us to stop waiting.</param>
    /// <exception cref="LockException">The bash tool is still at work.</exception>
    public void Await(TimeSpan timeout, Log log, CancellationToken cancelled)
    {
        var waited = Stopwatch.StartNew();
        var told = false;
        while (Running is { } tool)
        {
            if (tool.IsDaemon || waited.Elapsed >= timeout)
                throw HeldBy(tool);
            if (!told && waited.Elapsed >= Patience)
            {
                log.Info(
                    $"Another sync process is running (PID: {tool.Process}), waiting up to {timeout.TotalSeconds:0} seconds for it..."
                );
                told = true;
            }
            cancelled.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(100));
            cancelled.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Puts our number there while we sync, unless somebody else's file is in the way.</summary>
    public void Take()
    {
        // A number that nobody has any more, or that isn't the tool's: bash itself would replace it as well.
        if (Holder is { } dead && !OtherProcess.IsRunning(dead))
            TryDelete();
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
            };
            using var file = new FileStream(path, options);
            file.Write(System.Text.Encoding.ASCII.GetBytes($"{Environment.ProcessId}\n"));
            isOurs = true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // There is a file that isn't ours, or a link: it is left alone.
        }
    }

    public void Dispose()
    {
        if (isOurs && Holder == Environment.ProcessId)
            TryDelete();
        isOurs = false;
    }

    /// <returns>Null when it isn't the bash tool; else whether it is its daemon.</returns>
    private static bool? IsBashTool(IReadOnlyList<string> command)
    {
        // The native program is kept out by our own lock; a script is named by the word after its shell.
        var isShell =
            command.Count > 1
            && Path.GetFileName(command[0]).TrimStart('-')
                is "bash"
                    or "sh"
                    or "zsh"
                    or "dash"
                    or "env";
        var script = isShell
            ? command
                .Skip(1)
                .Take(2)
                .FirstOrDefault(w => Path.GetFileName(w) is "home-sync" or "home-sync.bash")
            : null;
        return script is null ? null : command.Contains("daemon");
    }

    private string FirstLine()
    {
        try
        {
            // A link may lead anywhere; it isn't the tool's.
            using var file = RawFile.ReadLink(path) is null ? PlainFile.OpenToRead(path) : null;
            if (file is null)
                return "";
            var buffer = new byte[64];
            var length = RandomAccess.Read(file, buffer, 0);
            return System.Text.Encoding.ASCII.GetString(buffer, 0, length).Split('\n')[0];
        }
        catch (IOException)
        {
            return "";
        }
    }

    private void TryDelete()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another user's: theirs to remove.
        }
    }

    private LockException HeldBy(BashTool tool) =>
        new($"Another sync process is running (PID: {tool.Process})")
        {
            Code = "lock-held",
            Where = [("Lock", path)],
            Causes =
            [
                tool.IsDaemon
                    ? "The bash tool's daemon is running; it holds its lock for ever"
                    : "The bash tool is syncing right now",
            ],
            Run = tool.IsDaemon
                ? ["home-sync-service stop", "home-sync sync"]
                : ["home-sync sync", "# when it is done"],
        };
}

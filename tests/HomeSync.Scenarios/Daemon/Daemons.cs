using HomeSync.TestKit;

namespace HomeSync.Scenarios.Daemon;

/// <summary>A daemon on a machine, and what it said.</summary>
internal static class Daemons
{
    public const string Syncs = "[INFO] Performing scheduled sync...\n";

    public const string Sleeps = "[INFO] Sleeping for ";

    /// <summary>Starts the daemon; nothing else but <c>--interval</c> makes it sync again.</summary>
    public static RunningProgram StartDaemon(this Machine machine, params string[] arguments) =>
        machine.StartHomeSync(["daemon", .. arguments]);

    /// <summary>The same, as systemd would start it.</summary>
    public static RunningProgram StartService(this Machine machine, params string[] arguments) =>
        machine.Start(
            NativeBinary.Path,
            ["daemon", .. arguments],
            new() { ["NOTIFY_SOCKET"] = "/nonexistent/notify" }
        );

    /// <summary>Waits until it has said something so many times, on either stream.</summary>
    public static void Says(this RunningProgram daemon, string text, int times = 1)
    {
        try
        {
            Soon.Is(() => Count(daemon, text) >= times || daemon.HasExited);
        }
        catch (TimeoutException)
        {
            // What it said instead is told below.
        }
        Assert.True(
            Count(daemon, text) >= times,
            $"It never said '{text}' {times} times:\n{daemon.Out}\n{daemon.Err}"
        );
    }

    /// <summary>How often it said something.</summary>
    public static int Count(this RunningProgram daemon, string text) =>
        (daemon.Out + daemon.Err).Split(text).Length - 1;

    /// <summary>Asks it to end, and expects that it does so well.</summary>
    public static Run Ended(this RunningProgram daemon)
    {
        daemon.Signal(15);
        var run = daemon.Wait(TimeSpan.FromSeconds(10));
        Assert.True(run.ExitCode == 0, run.Transcript);
        return run;
    }
}

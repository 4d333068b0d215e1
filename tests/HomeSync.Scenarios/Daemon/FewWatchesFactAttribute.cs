using System.Diagnostics;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Daemon;

/// <summary>A test in a user namespace in which the system watches only one folder; skipped, with the reason, where there can be none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FewWatchesFactAttribute : FactAttribute
{
    private static readonly string? s_why = Why();

    public FewWatchesFactAttribute() => Skip = s_why;

    /// <summary>What comes before a script for the shell in it.</summary>
    public static IReadOnlyList<string> Inside => ["--user", "--map-root-user", "/bin/sh", "-c"];

    /// <summary>How that script begins.</summary>
    public static string OnlyOne => "echo 1 > /proc/sys/user/max_inotify_watches";

    private static string? Why()
    {
        if (Tool.TryFind("unshare") is not { } unshare)
            return "unshare is missing (Linux: apt install util-linux).";
        using var attempt = Process.Start(
            new ProcessStartInfo(unshare, [.. Inside, OnlyOne]) { RedirectStandardError = true }
        )!;
        attempt.WaitForExit();
        return attempt.ExitCode == 0 ? null : "No user namespace with a limit of its own here.";
    }
}

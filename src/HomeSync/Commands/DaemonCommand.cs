using System.Globalization;
using System.Runtime.InteropServices;
using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Daemon;
using HomeSync.Core.Logging;
using Microsoft.Extensions.Logging;

namespace HomeSync.Commands;

internal sealed class DaemonCommand(CommandHost host)
{
    private const int LongestInterval = int.MaxValue;

    /// <summary>Sync now and from time to time, until it is stopped; stays in the foreground.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="interval">Seconds from one sync to the next; the configuration's sync_interval otherwise.</param>
    /// <param name="repo">The repository to work on.</param>
    [Command("daemon")]
    public int Daemon(CancellationToken token, string? interval = null, string? repo = null) =>
        host.Run(() =>
        {
            if (host.Options.DryRun)
            {
                throw new UsageException("The daemon has no dry run", "home-sync sync --dry-run");
            }
            var request = new DaemonRequest
            {
                Interval = interval is null ? null : Interval(interval),
                Force = host.Options.Force,
                Repo = repo,
                Config = host.Options.Config,
            };
            host.LogToFile(LogLevel.Information);
            using var daemon = new DaemonService(
                host.Paths,
                host.Environment,
                CommandHost.IsOnTerminal,
                request,
                host.Clock,
                host.Log,
                host.LogToFile
            );
            using var reload = PosixSignalRegistration.Create(
                PosixSignal.SIGHUP,
                signal =>
                {
                    signal.Cancel = true;
                    daemon.Reload();
                }
            );
            return new(Reply.Done) { Exit = daemon.Run(token) ? ExitCode.Success : ExitCode.Error };
        });

    private static TimeSpan Interval(string text) =>
        Count.Of(text, LongestInterval) is { } seconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new UsageException(
                $"--interval {Printable.Text(text)}: allowed is a number of seconds from 1 to {LongestInterval}",
                "home-sync daemon --interval 3600"
            );
}

using HomeSync.Cli;
using HomeSync.Core.Service;

namespace HomeSync.Commands;

/// <summary>How a command that changes the service ended.</summary>
internal static class ServiceEnd
{
    /// <param name="host">The command's surroundings.</param>
    /// <param name="service">The service, after the command.</param>
    /// <param name="isFailureOfScript">Whether the bash script, whose name we may have been called by, failed here.</param>
    public static Reply Of(
        CommandHost host,
        BackgroundService service,
        bool isFailureOfScript = false
    ) =>
        new(
            Reply.CodeOf(host.Options.DryRun, service.HasActed),
            json =>
            {
                json.Flag("dry_run", host.Options.DryRun);
                json.Text("supervisor", service.Supervisor);
                json.File("file", service.File);
            }
        )
        {
            Exit =
                isFailureOfScript && host.Options.AsServiceScript
                    ? ExitCode.Error
                    : ExitCode.Success,
        };
}

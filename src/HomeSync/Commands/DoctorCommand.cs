using System.Text.Json;
using ConsoleAppFramework;
using HomeSync.Cli;
using HomeSync.Core.Doctor;

namespace HomeSync.Commands;

internal sealed class DoctorCommand(CommandHost host)
{
    /// <summary>Find out what is wrong: look at everything that syncing depends on, and say what to type; changes nothing.</summary>
    /// <param name="token">Cancelled by SIGINT or SIGTERM.</param>
    /// <param name="noNetwork">Leave the remote out.</param>
    /// <param name="repo">The repository to look at.</param>
    [Command("doctor")]
    public int Run(CancellationToken token, bool noNetwork = false, string? repo = null) =>
        host.Run(() =>
        {
            var machine = new Examined(
                host.Paths,
                host.Environment,
                Environment.ProcessPath!,
                host.Clock
            )
            {
                ConfigPath = host.Options.Config,
                Repo = repo,
                UsesNetwork = !noNetwork,
            };
            var results = new DoctorPage(host.Console).Show(new Examination(machine, token).Run());
            var (errors, warnings) = (
                results.Count(r => r.Level == CheckLevel.Error),
                results.Count(r => r.Level == CheckLevel.Warning)
            );
            var code =
                errors > 0 ? "errors"
                : warnings > 0 ? "warnings"
                : Reply.Ok;
            return new(
                code,
                json =>
                {
                    json.Number("errors_found", errors);
                    json.Number("warnings_found", warnings);
                    json.Objects("results", results, result => Write(json, result));
                }
            )
            {
                Exit = errors > 0 ? ExitCode.Error : ExitCode.Success,
            };
        });

    private static void Write(Utf8JsonWriter json, CheckResult result)
    {
        json.Text("check", result.Check);
        json.Text("level", DoctorPage.Word(result.Level));
        json.Text("code", result.Code);
        json.Text("what", result.What);
        json.Texts("details", result.Details.Where(line => line.Length > 0));
        json.Texts("why", result.Causes);
        json.Texts("run", result.Run);
    }
}

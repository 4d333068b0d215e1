using ConsoleAppFramework;
using HomeSync.Commands;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Cli;

/// <summary>From arguments to an exit code.</summary>
internal static class App
{
    public static int Run(
        string[] arguments,
        LogConsole console,
        UserPaths paths,
        TimeProvider clock,
        string calledAs = ""
    )
    {
        var asScript = ServiceScript.IsCalled(calledAs);
        if (asScript)
            arguments = ServiceScript.Translated(arguments);
        CommandLine line;
        try
        {
            line = CommandLine.Of(arguments);
        }
        catch (UsageException problem)
        {
            var plainly = new GlobalOptions { Json = CommandLine.AsksForJson(arguments) };
            using var plain = new CommandHost(plainly, console, paths, clock)
            {
                Command = CommandLine.NamedIn(arguments),
            };
            return plain.Run(() => throw problem);
        }
        var options = line.Global with { AsServiceScript = asScript };
        using var host = new CommandHost(options, console, paths, clock)
        {
            Command = line.Command,
            Operands = line.Operands,
        };
        return line.Arguments[^1] == "--help"
            ? host.Run(() =>
                new Reply(Reply.Ok)
                {
                    Exit = Help.Show(console, () => Dispatch(host, line.Arguments)),
                }
            )
            : Dispatch(host, line.Arguments);
    }

    private static int Dispatch(CommandHost host, string[] arguments)
    {
        ConsoleApp.ServiceProvider = host;
        ConsoleApp.Log = page => host.Console.Out.WriteLine(Help.Polished(page));
        ConsoleApp.LogError = host.Refuse;
        // Its default abandons a command five seconds after a signal; a move under way must end by itself.
        ConsoleApp.Timeout = Timeout.InfiniteTimeSpan;
        Environment.ExitCode = ExitCode.Success;
        var app = ConsoleApp.Create();
        app.Add<SyncCommand>();
        app.Add<DotfilesCommand>();
        app.Add<PushCommand>();
        app.Add<PullCommand>();
        app.Add<StatusCommand>();
        app.Add<DoctorCommand>();
        app.Add<DaemonCommand>();
        app.Add<StopDaemonCommand>();
        app.Add<ConfigCommand>();
        app.Add<ConfigGetCommand>();
        app.Add<ConfigSetCommand>();
        app.Add<ConfigEditCommand>();
        app.Add<LogsCommand>();
        app.Add<HistoryCommand>();
        app.Add<UndoCommand>();
        app.Add<ResolveCommand>();
        app.Add<CredentialsCommand>();
        app.Add<AllowCommand>();
        app.Add<SetupCommand>();
        app.Add<ServiceCommand>();
        app.Add<ServiceInstallCommand>();
        app.Add<ServiceStartCommand>();
        app.Add<ServiceEnableCommand>();
        app.Add<ServiceStatusCommand>();
        app.Add<ServiceLogsCommand>();
        app.Add<VersionCommand>();
        // The daemon has another use for it, and the version is out before a thread that waits for it is there.
        using var hangUp = arguments is ["daemon" or "version", ..] ? null : HangUp.AsTermination();
        app.Run(arguments);
        return Environment.ExitCode;
    }
}

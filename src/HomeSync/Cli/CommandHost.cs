using System.Collections;
using System.Text.Json;
using HomeSync.Core.Configuration;
using HomeSync.Core.Credentials;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Locking;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Service;
using Microsoft.Extensions.Logging;

namespace HomeSync.Cli;

/// <summary>What a command needs from outside.</summary>
internal sealed class CommandHost : IServiceProvider, IDisposable
{
    private readonly LogFactory logs;
    private readonly Heard heard = new();
    private readonly LogConsole streams;

    public CommandHost(
        GlobalOptions options,
        LogConsole console,
        UserPaths paths,
        TimeProvider clock
    )
    {
        (Options, Paths, Clock) = (options, paths, clock);
        streams = console with
        {
            Quiet = options.Quiet,
            Verbose = options.Verbose,
            Progress = options.Quiet || options.Json ? null : console.Progress,
        };
        Console = options.Json
            ? streams with
            {
                Out = TextWriter.Null,
                Error = TextWriter.Null,
                Heard = heard.Take,
            }
            : streams;
        // The script kept its standard output for what was asked for.
        var said = options.AsServiceScript
            ? Console with
            {
                Out = Console.Error,
                ColourOut = Console.ColourError,
            }
            : Console;
        logs = new LogFactory(paths, said, clock) { FileLevel = LogLevel.None };
    }

    public GlobalOptions Options { get; }

    /// <summary>The command's name; null when none was understood.</summary>
    public string? Command { get; init; }

    /// <summary>Writes what is done already, should anything end the command from here on.</summary>
    public Action<Utf8JsonWriter>? SoFar { get; set; }

    /// <summary>The words behind the command.</summary>
    public IReadOnlyList<string> Operands { get; init; } = [];

    /// <summary>Where a command writes for people; nowhere with <c>--json</c>.</summary>
    public LogConsole Console { get; }

    public UserPaths Paths { get; }

    public TimeProvider Clock { get; }

    public IReadOnlyDictionary<string, string> Environment =>
        field ??= Paths.In(
            System
                .Environment.GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .Select(e => KeyValuePair.Create((string)e.Key, (string?)e.Value ?? ""))
        );

    public Log Log => logs.Log;

    /// <summary>The sync under way whose hook or program started us; null when there is none.</summary>
    /// <remarks>
    /// What a hook left running, a terminal for example, keeps the variable for ever, and a daemon lives as
    /// long: it is under way as long as that process holds the lock.
    /// </remarks>
    public int? SyncAround =>
        SyncMarker.ProcessOf(Environment) is { } process
        && SyncLock.HolderIn(Paths.LockFile)?.Process == process
            ? process
            : null;

    /// <summary>Whether a person can be asked, by us or by git; who wants JSON isn't one.</summary>
    public bool HasTerminal =>
        !Options.Json && !System.Console.IsInputRedirected && !System.Console.IsErrorRedirected;

    /// <summary>Whether any of our streams is a terminal: a person started us, and no service.</summary>
    public static bool IsOnTerminal =>
        !System.Console.IsInputRedirected
        || !System.Console.IsOutputRedirected
        || !System.Console.IsErrorRedirected;

    /// <summary>The person who can be asked.</summary>
    /// <param name="cancelled">Ends the wait for an answer.</param>
    /// <param name="unless">Nobody is to be asked, terminal or not.</param>
    public Person Person(CancellationToken cancelled, bool unless = false) =>
        new(Console.Error, Environment, HasTerminal && !unless, cancelled);

    /// <summary>Loads the configuration, and says what is odd about it.</summary>
    public LoadedConfig LoadConfig()
    {
        var config = ReadConfig();
        TellOf(config);
        return config;
    }

    /// <summary>The same for a command that may change something: from here on it is logged.</summary>
    public LoadedConfig Begin()
    {
        LogToFile(LogLevel.Information);
        var config = LoadConfig();
        LogToFile(config.Settings);
        return config;
    }

    /// <summary>Loads the configuration, and says nothing yet.</summary>
    public LoadedConfig ReadConfig() => new ConfigLoader(Paths, Environment, Options.Config).Load();

    /// <summary>Says what is odd about a configuration.</summary>
    public void TellOf(LoadedConfig config)
    {
        foreach (var warning in config.Warnings)
            Log.Warn(warning);
        if (config.Hint is { } hint)
            Log.Info(hint);
    }

    /// <summary>The repository that a command works in.</summary>
    public CommandRepository Repository => field ??= new(this);

    /// <summary>Credentials, by the user's own programs.</summary>
    public CredentialSync Credentials(Settings settings, CancellationToken cancelled) =>
        new(Paths, Environment, settings, Clock, Log, HasTerminal ? Person(cancelled) : null);

    /// <summary>The master password that their programs want.</summary>
    public PasswordKeeper Password(Settings settings, CancellationToken cancelled) =>
        new(Environment, settings, Log, HasTerminal ? Person(cancelled) : null);

    /// <summary>home-sync as a service of this user.</summary>
    public BackgroundService Service() =>
        new(Paths, Environment, System.Environment.ProcessPath!, Clock, Log, Options.DryRun);

    /// <summary>From here on what is said also goes to <c>sync.log</c>; a dry run writes nothing at all.</summary>
    public void LogToFile(LogLevel level) =>
        logs.FileLevel = Options.DryRun ? LogLevel.None : level;

    /// <summary>As the configuration says, once it is known.</summary>
    public void LogToFile(Settings settings)
    {
        LogToFile(settings.LogLevel);
        logs.ToSystem = settings.LogSyslog && !Options.DryRun;
    }

    /// <summary>Runs a command's body, and prints how it ended where people weren't told.</summary>
    /// <returns>The exit code.</returns>
    public int Run(Func<Reply> body)
    {
        var reply = new LastDoor(() => Log).Run(body);
        return Options.Json
            ? Json.Print(reply with { Members = reply.Members ?? SoFar })
            : reply.Exit;
    }

    /// <summary>A value that can't be read as what the command takes, in the parser's own words.</summary>
    public void Refuse(string message)
    {
        if (Options.Json)
            Json.Print(Reply.Failed(new UsageException(message, $"home-sync {Command} --help")));
        else
            Log.Error(message);
    }

    private JsonPrinter Json => new(streams, Command, heard);

    public void Dispose() => logs.Dispose();

    object? IServiceProvider.GetService(Type serviceType) =>
        serviceType == typeof(CommandHost) ? this : null;
}

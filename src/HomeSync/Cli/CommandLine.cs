using HomeSync.Core.Logging;
using HomeSync.Core.Text;

namespace HomeSync.Cli;

/// <summary>
/// A command line in the order that ConsoleAppFramework wants, command first, then its own options; the
/// global options, which may stand anywhere, are taken out.
/// </summary>
/// <param name="Global">The global options.</param>
/// <param name="Arguments">What is left: command and own options, or <c>--help</c>.</param>
/// <param name="Operands">The words behind the command: an id, a key, paths.</param>
internal sealed record CommandLine(
    GlobalOptions Global,
    string[] Arguments,
    IReadOnlyList<string> Operands
)
{
    private const string Help = "--help";

    /// <summary>The command's name; null for help.</summary>
    public string? Command { get; private init; }

    /// <exception cref="UsageException">A command or option isn't known, or a value is missing.</exception>
    public static CommandLine Of(IReadOnlyList<string> arguments)
    {
        var words = Words.Of(arguments);
        var names = words.Plain;
        var wantsHelp = words.Has("-h", Help);
        if (names.Count > 0 && names[0] is "help" or "h")
        {
            wantsHelp = true;
            names = [.. names.Skip(1)];
        }
        // Wherever it stands: who asks for the version doesn't want a sync.
        if (words.Has("--version") && !wantsHelp)
            names = ["version"];
        var command =
            names.Count == 0
                ? null
                : CommandTable.Find(names)
                    ?? throw Unknown(
                        "command",
                        names[0],
                        CommandTable.FirstWords,
                        "home-sync help"
                    );
        var run = command is null ? "home-sync help" : $"home-sync {command.Name} --help";
        var known = CommandTable.Global.Concat(command?.Options ?? []).Select(o => o.Name).ToList();
        if (words.Options.FirstOrDefault(o => !known.Contains(o.Name)) is { } odd)
            throw Unknown("option", odd.Name, known, run);
        string[] operands = command is null ? [] : [.. names.Skip(command.Words.Length)];
        if (command is not null && !wantsHelp)
            CheckCount(command, operands, run);

        var global = GlobalOf(words);
        if (global.Json && (command is null || wantsHelp || !command.HasJson))
            throw NoJson(wantsHelp ? null : command);
        return command is null ? new(global, [Help], [])
            : wantsHelp ? new(global, [.. command.Words, Help], [])
            : new(global, [.. command.Words, .. words.Own(command)], operands)
            {
                Command = command.Name,
            };
    }

    /// <summary>Whether JSON is wanted by a line that can't be understood.</summary>
    public static bool AsksForJson(IEnumerable<string> arguments) =>
        arguments.TakeWhile(word => word != "--").Contains("--json");

    /// <summary>The command of a line that can't be understood; null when it names none.</summary>
    public static string? NamedIn(IReadOnlyList<string> arguments)
    {
        // What stands behind an option that takes a value is that value.
        var words = arguments.Where(
            (word, at) =>
                !word.StartsWith('-') && !(at > 0 && CommandTable.TakesValue(arguments[at - 1]))
        );
        return CommandTable.Find([.. words])?.Name;
    }

    private static UsageException NoJson(CommandEntry? command) =>
        command is null
            ? new("Help is for people: it has no --json", "home-sync help")
            : new($"{command.Name} has no --json", $"home-sync {command.Name} --help");

    private static void CheckCount(CommandEntry command, string[] operands, string run)
    {
        if (operands.Length < command.LeastOperands)
            throw new UsageException($"{command.Name} needs {command.Operands}", run);
        if (operands.Length <= command.MostOperands)
            return;
        var odd = operands[command.MostOperands];
        var near = Nearest.To(odd, CommandTable.SecondWords(command));
        throw new UsageException($"{command.Name} doesn't take '{Printable.Text(odd)}'", run)
        {
            Causes = near is null ? [] : [$"Did you mean {command.Name} {near}?"],
        };
    }

    private static GlobalOptions GlobalOf(Words words) =>
        new()
        {
            DryRun = words.Has("--dry-run"),
            Force = words.Has("--force"),
            Quiet = words.Has("-q", "--quiet"),
            Json = words.Has("--json"),
            Verbose = words.Has("-v", "-vv", "--verbose"),
            Config = words.Options.LastOrDefault(o => o.Name == "--config")?.Value,
        };

    private static UsageException Unknown(
        string kind,
        string word,
        IEnumerable<string> known,
        string run
    ) =>
        new($"Unknown {kind}: {Printable.Text(word)}", run)
        {
            Causes = Nearest.To(word, known) is { } nearest ? [$"Did you mean {nearest}?"] : [],
        };
}

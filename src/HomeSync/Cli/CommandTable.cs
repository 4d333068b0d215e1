namespace HomeSync.Cli;

/// <summary>All commands and options: known before ConsoleAppFramework parses, so that nothing is ignored silently.</summary>
internal static class CommandTable
{
    private static readonly CommandOption Repo = new("--repo", TakesValue: true) { Value = "DIR" };
    private static readonly CommandOption SkipPull = new("--skip-pull", TakesValue: false);
    private static readonly CommandOption SkipPush = new("--skip-push", TakesValue: false);

    public static readonly IReadOnlyList<CommandEntry> Commands =
    [
        new("sync", ["s"], [Repo, SkipPull, SkipPush]),
        new("dotfiles", ["d"], [Repo, SkipPull, SkipPush]),
        new("push", ["p"], [Repo]),
        new("pull", ["l"], [Repo]),
        new("status", ["st"], [new("--check", TakesValue: false), Repo]),
        new("doctor", [], [new("--no-network", TakesValue: false), Repo]),
        new("daemon", [], [new("--interval", TakesValue: true) { Value = "SECONDS" }, Repo])
        {
            HasJson = false,
        },
        new("stop-daemon", [], []),
        new("config", [], [new("--effective", TakesValue: false), Repo]),
        new("config path", [], []),
        new("config get", [], [])
        {
            Operands = "KEY",
            LeastOperands = 1,
            MostOperands = 1,
        },
        new("config set", [], [])
        {
            Operands = "KEY VALUE",
            LeastOperands = 2,
            MostOperands = 2,
        },
        new("config edit", [], []) { HasJson = false },
        new(
            "logs",
            [],
            [
                new("-n", TakesValue: true),
                new("--lines", TakesValue: true) { Value = "N" },
                new("-f", TakesValue: false),
                new("--follow", TakesValue: false),
                new("--since", TakesValue: true) { Value = "TIME" },
                new("--level", TakesValue: true) { Value = "LEVEL" },
            ]
        ),
        new(
            "history",
            [],
            [
                new("-n", TakesValue: true),
                new("--lines", TakesValue: true) { Value = "N" },
                new("--all", TakesValue: false),
                Repo,
            ]
        ),
        new(
            "undo",
            [],
            [
                new("--files", TakesValue: false),
                new("--id", TakesValue: true) { Value = "ID" },
                Repo,
            ]
        )
        {
            Operands = "[ID] | --files PATH...",
            MostOperands = int.MaxValue,
        },
        new(
            "resolve",
            [],
            [
                new("--ours", TakesValue: false),
                new("--theirs", TakesValue: false),
                new("--edit", TakesValue: false),
                Repo,
            ]
        )
        {
            Operands = "[PATH...]",
            MostOperands = int.MaxValue,
        },
        new("credentials", ["c"], []),
        new("credentials set-password", [], []),
        new("credentials forget-password", [], []),
        new("credentials test", [], []),
        new("credentials migrate", [], []),
        new("allow", [], [Repo])
        {
            Operands = "PATH[:RULE]",
            LeastOperands = 1,
            MostOperands = 1,
        },
        new(
            "setup",
            [],
            [
                new("--clone", TakesValue: true) { Value = "URL" },
                new("--init", TakesValue: false),
                new("--remote", TakesValue: true) { Value = "URL" },
                new("--hands-off", TakesValue: false),
                new("--careful", TakesValue: false),
                new("--yes", TakesValue: false),
                new("-y", TakesValue: false),
                Repo,
            ]
        )
        {
            Operands = "[DIR]",
            MostOperands = 1,
        },
        new("service", [], []) { HasJson = false },
        new("service install", [], [new("--replace", TakesValue: false)]),
        new("service uninstall", [], []),
        new("service start", [], []),
        new("service stop", [], []),
        new("service restart", [], []),
        new("service enable", [], []),
        new("service disable", [], []),
        new("service status", [], []),
        new("service logs", [], []) { Operands = "[N]", MostOperands = 1 },
        new("version", [], []),
        new("help", ["h"], []) { HasJson = false },
    ];

    public static readonly IReadOnlyList<CommandOption> Global =
    [
        new("--dry-run", TakesValue: false),
        new("--force", TakesValue: false),
        new("--quiet", TakesValue: false),
        new("-q", TakesValue: false),
        new("--verbose", TakesValue: false),
        new("-v", TakesValue: false),
        new("-vv", TakesValue: false),
        new("--config", TakesValue: true),
        new("--json", TakesValue: false),
        new("--help", TakesValue: false),
        new("-h", TakesValue: false),
        new("--version", TakesValue: false),
    ];

    /// <summary>Every word that can stand where a command stands.</summary>
    public static IEnumerable<string> FirstWords =>
        Commands.Where(c => c.Words.Length == 1).SelectMany(c => c.Aliases.Prepend(c.Name));

    /// <summary>The command that these words begin with, the longest first.</summary>
    public static CommandEntry? Find(IReadOnlyList<string> words) =>
        Commands.FirstOrDefault(c => c.Words.Length == 2 && c.Words.SequenceEqual(words.Take(2)))
        ?? Commands.FirstOrDefault(c => words.Count > 0 && c.IsCalled(words[0]));

    /// <summary>The words that make a longer command of this one: <c>path</c> of <c>config</c>.</summary>
    public static IEnumerable<string> SecondWords(CommandEntry command) =>
        Commands
            .Where(c => c.Words.Length == 2 && c.Words[0] == command.Name)
            .Select(c => c.Words[1]);

    /// <summary>Every option of every command.</summary>
    public static IEnumerable<CommandOption> AllOptions =>
        Global.Concat(Commands.SelectMany(c => c.Options));

    /// <summary>Whether the word behind this one is its value, whatever it looks like.</summary>
    public static bool TakesValue(string option) =>
        AllOptions.Any(o => o.Name == option && o.TakesValue);
}

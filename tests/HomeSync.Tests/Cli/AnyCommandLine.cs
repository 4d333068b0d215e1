using HomeSync.Cli;

namespace HomeSync.Tests.Cli;

public sealed class AnyCommandLine
{
    [Theory]
    [InlineData("sync", "sync")]
    [InlineData("s", "sync")]
    [InlineData("-q --force sync --skip-pull", "sync --skip-pull")]
    [InlineData("--repo /x sync --dry-run", "sync --repo /x")]
    [InlineData("sync --repo=/x=y", "sync --repo /x=y")]
    [InlineData("logs -n -5", "logs -n -5")]
    [InlineData("--repo --force push", "push --repo --force")]
    [InlineData("config path", "config path")]
    [InlineData("config", "config")]
    [InlineData("--version", "version")]
    [InlineData("sync --version", "version")]
    [InlineData("", "--help")]
    [InlineData("help", "--help")]
    [InlineData("h", "--help")]
    [InlineData("-h", "--help")]
    [InlineData("--help sync", "sync --help")]
    [InlineData("help sync", "sync --help")]
    [InlineData("h st", "status --help")]
    [InlineData("config path -h", "config path --help")]
    public void Becomes_command_first(string typed, string arguments) =>
        Assert.Equal(arguments, string.Join(' ', Of(typed).Arguments));

    [Theory]
    [InlineData("--dry-run --force -q -v --config /c sync")]
    [InlineData("sync --config=/c -v -q --force --dry-run")]
    [InlineData("--force sync --quiet --config /other --config /c -vv --dry-run")]
    public void Takes_global_options_anywhere(string typed) =>
        Assert.Equal(
            new GlobalOptions
            {
                DryRun = true,
                Force = true,
                Quiet = true,
                Verbose = true,
                Config = "/c",
            },
            Of(typed).Global
        );

    [Theory]
    [InlineData("synk", "Unknown command: synk", "Did you mean sync?")]
    [InlineData("statsu", "Unknown command: statsu", "Did you mean status?")]
    [InlineData("xyzzy-plugh", "Unknown command: xyzzy-plugh", null)]
    [InlineData("-", "Unknown command: -", "Did you mean s?")]
    [InlineData("sync --dry-rum", "Unknown option: --dry-rum", "Did you mean --dry-run?")]
    [InlineData("status --skip-pull", "Unknown option: --skip-pull", null)]
    [InlineData("--skip-pul sync", "Unknown option: --skip-pul", "Did you mean --skip-pull?")]
    [InlineData("sync -qv", "Unknown option: -qv", "Did you mean -q?")]
    [InlineData("sync -qv=1", "Unknown option: -qv=1", null)]
    [InlineData("sync now", "sync doesn't take 'now'", null)]
    [InlineData("config paht", "config doesn't take 'paht'", "Did you mean config path?")]
    [InlineData("config pth", "config doesn't take 'pth'", "Did you mean config path?")]
    [InlineData("config get", "config get needs KEY", null)]
    [InlineData("config set key", "config set needs KEY VALUE", null)]
    [InlineData("config set key value more", "config set doesn't take 'more'", null)]
    [InlineData("sync --force=yes", "The option --force doesn't take a value", null)]
    [InlineData("sync --repo", "The option --repo needs a value", null)]
    [InlineData("logs -n", "The option -n needs a value", null)]
    [InlineData("sync -- now", "sync doesn't take 'now'", null)]
    public void That_makes_no_sense_is_refused(string typed, string what, string? hint)
    {
        var problem = Assert.Throws<UsageException>(() => Of(typed));
        Assert.Equal((what, "usage"), (problem.Message, problem.Code));
        Assert.NotEmpty(problem.Run);
        Assert.Equal(hint is null ? [] : [hint], problem.Causes);
    }

    [Theory]
    [InlineData("synk", "home-sync help")]
    [InlineData("--odd", "home-sync help")]
    [InlineData("sync --odd", "home-sync sync --help")]
    [InlineData("config get", "home-sync config get --help")]
    [InlineData("sync --repo", "home-sync help")]
    [InlineData("sync --force=yes", "home-sync help")]
    [InlineData("--json", "home-sync help")]
    [InlineData("daemon --json", "home-sync daemon --help")]
    public void That_makes_no_sense_is_told_where_to_look(string typed, string run) =>
        Assert.Equal([run], Assert.Throws<UsageException>(() => Of(typed)).Run);

    [Theory]
    [InlineData("--json", "Help is for people: it has no --json")]
    [InlineData("help --json", "Help is for people: it has no --json")]
    [InlineData("sync --help --json", "Help is for people: it has no --json")]
    [InlineData("daemon --help --json", "Help is for people: it has no --json")]
    [InlineData("daemon --json", "daemon has no --json")]
    [InlineData("config edit --json", "config edit has no --json")]
    public void Gets_JSON_only_where_there_is_some(string typed, string what) =>
        Assert.Equal(what, Assert.Throws<UsageException>(() => Of(typed)).Message);

    [Fact]
    public void May_ask_for_JSON() => Assert.True(Of("status --json").Global.Json);

    [Theory]
    [InlineData("-v")]
    [InlineData("-vv")]
    [InlineData("--verbose")]
    public void May_ask_to_be_told_more(string option) =>
        Assert.True(Of($"sync {option}").Global.Verbose);

    [Theory]
    [InlineData("synk --json", true)]
    [InlineData("synk", false)]
    [InlineData("synk -- --json", false)]
    public void That_is_not_understood_may_ask_for_JSON(string typed, bool asks) =>
        Assert.Equal(asks, CommandLine.AsksForJson(typed.Split(' ')));

    [Theory]
    [InlineData("--odd sync", "sync")]
    [InlineData("config set --odd", "config set")]
    [InlineData("--config x sync --odd", "sync")]
    [InlineData("--config=x sync --odd", "sync")]
    [InlineData("synk", null)]
    [InlineData("--sync", null)]
    public void That_is_not_understood_may_name_a_command(string typed, string? command) =>
        Assert.Equal(command, CommandLine.NamedIn(typed.Split(' ')));

    [Theory]
    [InlineData("undo 7", "undo", "7")]
    [InlineData("config set key value", "config set", "key value")]
    [InlineData("sync", "sync", "")]
    [InlineData("help sync", null, "")]
    public void Is_a_command_and_what_follows_it(string typed, string? command, string operands)
    {
        var line = Of(typed);
        Assert.Equal(command, line.Command);
        Assert.Equal(operands, string.Join(' ', line.Operands));
    }

    [Fact]
    public void Is_shown_without_what_a_terminal_obeys() =>
        Assert.DoesNotContain(
            '\u001b',
            Assert.Throws<UsageException>(() => Of("\u001b[31m")).Message
        );

    [Fact]
    public void May_close_its_options_with_two_dashes() =>
        Assert.Equal(["sync"], Of("sync --").Arguments);

    private static CommandLine Of(string typed) =>
        CommandLine.Of(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

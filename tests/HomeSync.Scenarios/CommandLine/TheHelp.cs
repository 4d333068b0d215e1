using HomeSync.TestKit;

namespace HomeSync.Scenarios.CommandLine;

public sealed class TheHelp : IDisposable
{
    private static readonly string[] Names =
    [
        "allow",
        "config",
        "config edit",
        "config get",
        "config path",
        "config set",
        "credentials",
        "credentials forget-password",
        "credentials migrate",
        "credentials set-password",
        "credentials test",
        "daemon",
        "doctor",
        "dotfiles",
        "history",
        "logs",
        "pull",
        "push",
        "resolve",
        "service",
        "service disable",
        "service enable",
        "service install",
        "service logs",
        "service restart",
        "service start",
        "service status",
        "service stop",
        "service uninstall",
        "setup",
        "status",
        "stop-daemon",
        "sync",
        "undo",
        "version",
    ];

    private readonly Machine _machine = new();

    public static TheoryData<string> Commands => [.. Names];

    public TheHelp() =>
        _machine.Names.Add((_machine.HomeSync("version").Out.Trim()[18..], "<version>"));

    public void Dispose() => _machine.Dispose();

    [Theory]
    [InlineData("help")]
    [InlineData("h")]
    [InlineData("-h")]
    [InlineData("--help")]
    [InlineData("--quiet --help")]
    public void Comes_without_a_command_and_in_every_way_of_asking(string way) =>
        Assert.Equal(_machine.HomeSync().Succeeded().Out, Help(way));

    [Theory]
    [InlineData("help sync")]
    [InlineData("sync --help")]
    [InlineData("sync -h")]
    [InlineData("-h sync")]
    [InlineData("s --repo x --help")]
    [InlineData("h s")]
    public void Of_a_command_comes_in_every_way_of_asking(string way) =>
        Assert.Equal(Help("sync --help"), Help(way));

    [Fact]
    public void Reads_well() => Snapshot.Match(_machine.HomeSync("help").Transcript);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Of_each_command_reads_well(string command) =>
        Snapshot.Match(_machine.HomeSync(["help", .. command.Split(' ')]).Transcript, command);

    [Fact]
    public void Of_each_command_is_in_that_list() =>
        Assert.Equal(
            _machine
                .HomeSync("help")
                .Out.Split('\n')
                .SkipWhile(line => line != "Commands:")
                .Skip(1)
                .TakeWhile(line => line.Length > 0)
                .Select(line => line.Split([", ", "  "], StringSplitOptions.RemoveEmptyEntries)[0])
                .Order(StringComparer.Ordinal),
            Names
        );

    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    [InlineData("sync --version")]
    public void Is_not_the_version(string way)
    {
        var run = _machine.HomeSync(way.Split(' ')).Succeeded();
        Assert.Matches(@"^home-sync version \d+\.\d+\.\d+", run.Out);
        Assert.False(_machine.Home.Has(".config"));
    }

    private string Help(string way) => _machine.HomeSync(way.Split(' ')).Succeeded().Out;
}

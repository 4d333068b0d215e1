using HomeSync.TestKit;

namespace HomeSync.Scenarios.CommandLine;

public sealed class TheHelp : IDisposable
{
    private readonly Machine _machine = new();

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
    [InlineData("sync")]
    [InlineData("dotfiles")]
    [InlineData("push")]
    [InlineData("pull")]
    [InlineData("status")]
    [InlineData("doctor")]
    [InlineData("config")]
    [InlineData("logs")]
    [InlineData("setup")]
    [InlineData("version")]
    [InlineData("service")]
    [InlineData("service install")]
    [InlineData("service logs")]
    public void Of_each_command_reads_well(string command) =>
        Snapshot.Match(_machine.HomeSync(["help", .. command.Split(' ')]).Transcript, command);

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

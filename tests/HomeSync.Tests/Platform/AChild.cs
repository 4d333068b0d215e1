using System.Text;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Platform;

public sealed class AChild
{
    private static readonly ProcessRunner Runner = new();

    [Theory]
    [InlineData("exit 0", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("exit 255", 255)]
    [InlineData("kill -KILL $$", 137)]
    [InlineData("kill -TERM $$", 143)]
    public void Is_told_by_its_exit_code_or_signal(string script, int code)
    {
        var finished = Shell.Run(script);
        Assert.Equal((code, code == 0), (finished.ExitCode, finished.Succeeded));
        Assert.False(finished.LimitReached);
    }

    [Fact]
    public void May_fill_both_pipes()
    {
        var finished = Shell.Run(
            "head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2; echo end; echo END >&2"
        );
        Assert.Equal((3_000_004, 3_000_004), (finished.Output.Length, finished.Errors.Length));
        Assert.EndsWith("\0end\n", finished.Text, StringComparison.Ordinal);
        Assert.EndsWith("\0END\n", finished.ErrorText, StringComparison.Ordinal);
    }

    [Fact]
    public void Loses_nothing_it_said_last()
    {
        for (var i = 0; i < 30; i++)
            Assert.Equal(60_000, Shell.Run("head -c 60000 /dev/zero; exit 1").Output.Length);
    }

    [Fact]
    public void Is_fed_more_than_a_pipe_holds()
    {
        var bytes = new byte[3_000_000];
        new Random(1).NextBytes(bytes);
        var command = new Command("cat", [])
        {
            Input = stream =>
            {
                stream.Write(bytes, 0, 1_000_000);
                stream.Write(bytes.AsSpan(1_000_000));
                stream.Flush();
            },
        };
        Assert.Equal(bytes, Runner.Run(command).Output);
    }

    [Fact]
    public void Need_not_read_what_it_is_fed()
    {
        var command = Shell.Command("exit 3") with { Input = s => s.Write(new byte[5_000_000]) };
        Assert.Equal(3, Runner.Run(command).ExitCode);
    }

    [Fact]
    public void Reads_nothing_when_it_is_fed_nothing() =>
        Assert.Equal("", Shell.Run("cat").ErrorText + Shell.Run("cat").Text);

    [Fact]
    public void Gets_its_arguments_as_they_are()
    {
        string[] arguments = ["", "a b", "*", "two\nlines", "-n", "bad\udcff\udcc3", "Zoë"];
        var finished = Shell.Run("for a; do printf '%s|' \"$a\"; done", arguments);
        Assert.Equal(string.Concat(arguments.Select(a => a + "|")), finished.Text);
    }

    [Fact]
    public void Has_the_environment_it_is_given_and_nothing_else()
    {
        var command = new Command("env", ["-0"])
        {
            Environment = new Dictionary<string, string>
            {
                ["ONE"] = "1\n2",
                ["TWO"] = "bad\udcff",
            },
        };
        Assert.Equal("ONE=1\n2\0TWO=bad\udcff\0", Runner.Run(command).Text);
    }

    [Fact]
    public void Inherits_ours_otherwise() =>
        Assert.Equal(
            Environment.GetEnvironmentVariable("PATH"),
            Shell.Run("printf %s \"$PATH\"").Text
        );

    [Fact]
    public void Dies_of_a_broken_pipe_as_git_expects() =>
        Assert.Equal(141, Shell.Run("kill -PIPE $$; echo survived").ExitCode);

    [Fact]
    public void Shows_its_errors_while_it_runs()
    {
        var seen = new StringBuilder();
        var command = Shell.Command("echo one >&2; echo two >&2") with
        {
            Errors = bytes => seen.Append(Encoding.UTF8.GetString(bytes)),
        };
        Assert.Equal("one\ntwo\n", Runner.Run(command).ErrorText);
        Assert.Equal("one\ntwo\n", seen.ToString());
    }

    [Fact]
    public void May_close_its_pipes_long_before_it_ends()
    {
        var finished = Shell.Run("exec >&- 2>&-; sleep 0.3; exit 4");
        Assert.Equal(4, finished.ExitCode);
    }

    [Theory]
    [InlineData("no-such-program-anywhere")]
    [InlineData("/no/such/program")]
    [InlineData("/etc/passwd")]
    [InlineData("/etc/passwd/program")]
    public void Cannot_be_a_program_that_is_missing_or_may_not_run(string program)
    {
        var fault = Assert.Throws<ProgramMissingException>(() =>
            Runner.Run(new Command(program, []))
        );
        Assert.Equal($"{program} could not be started", fault.Message);
    }

    [LinuxFact]
    public void Has_no_files_of_ours_but_its_three()
    {
        using var file = File.OpenRead(typeof(AChild).Assembly.Location);
        using var other = Pipe.Open();
        var names = Shell.Run("ls -l /proc/$$/fd").Text;
        Assert.DoesNotContain(typeof(AChild).Assembly.Location, names);
        Assert.DoesNotContain($" {other.ReadEnd} -> pipe", names);
    }
}

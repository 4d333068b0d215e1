using HomeSync.TestKit;

namespace HomeSync.Scenarios.Json;

public sealed class ACommandLine : IDisposable
{
    private readonly Machine _laptop = new();

    public void Dispose() => _laptop.Dispose();

    [Theory]
    [InlineData("sync --nonsense", "sync", "Unknown option: --nonsense")]
    [InlineData("synk", null, "Unknown command: synk")]
    [InlineData("config get", "config get", "config get needs KEY")]
    [InlineData("sync now", "sync", "sync doesn't take 'now'")]
    [InlineData("sync --repo", "sync", "The option --repo needs a value")]
    [InlineData("sync --force=yes", "sync", "The option --force doesn't take a value")]
    [InlineData("logs --level loud", "logs", "--level loud: allowed is DEBUG, INFO, WARN or ERROR")]
    [InlineData("history -n 0", "history", "-n 0: allowed is a number from 1 to 100000")]
    [InlineData("history -n many", "history", "-n many: allowed is a number from 1 to 100000")]
    [InlineData("service logs x", "service logs", "logs x: allowed is a number from 1 to 1000000")]
    public void That_makes_no_sense_is_an_error_too(string typed, string? command, string message)
    {
        // Wherever it stands: what is wrong may come before it.
        var answer = Answer.Of(_laptop.HomeSync(["--json", .. typed.Split(' ')]));
        Assert.Equal(
            ("usage", command, message),
            (answer.Code, answer["command"].GetString(), answer.Message)
        );
        Assert.True(answer.IsError);
        Assert.NotEmpty(answer.Texts("run"));
    }

    [Fact]
    public void With_a_number_that_is_none_is_one_as_well()
    {
        var answer = _laptop.Ask("history", "-n", "many");
        Assert.Equal(("usage", true), (answer.Code, answer.IsError));
        Assert.Contains("many", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("daemon")]
    [InlineData("service")]
    [InlineData("config edit")]
    [InlineData("help")]
    [InlineData("help sync")]
    [InlineData("sync --help")]
    [InlineData("")]
    [InlineData("logs -f")]
    [InlineData("logs --follow")]
    [InlineData("resolve --edit")]
    public void Of_what_has_no_json_is_refused(string typed)
    {
        var answer = _laptop.Ask(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(("usage", true), (answer.Code, answer.IsError));
        Assert.Contains("--json", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void That_only_names_a_file_so_asks_for_nothing()
    {
        var run = _laptop.HomeSync("undo", "--files", "--", "--json");
        Assert.StartsWith("[ERROR] ", run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_for_the_version() =>
        Assert.Equal(
            _laptop.HomeSync("version").Out,
            $"home-sync version {_laptop.Ask("--version")["version"]}\n"
        );

    [Fact]
    public void That_is_quiet_has_no_notes()
    {
        Assert.NotEmpty(_laptop.Ask("status").Texts("notes"));
        Assert.Empty(_laptop.Ask("status", "--quiet").Texts("notes"));
        Assert.NotEmpty(_laptop.Ask("status", "-q").Texts("warnings"));
    }
}

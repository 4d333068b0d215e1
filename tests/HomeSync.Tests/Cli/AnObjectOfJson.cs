using System.Text.Json;
using HomeSync.Cli;
using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Sync;
using HomeSync.Core.Text;
using Microsoft.Extensions.Logging;

namespace HomeSync.Tests.Cli;

public sealed class AnObjectOfJson : IDisposable
{
    private static readonly GitException Problem = new("no\u001b[31m")
    {
        Code = "push-refused",
        Where = [("Repository", "/r")],
        Details = ["remote: no", ""],
        Causes = ["a rule"],
        Run = ["git log", "home-sync sync"],
    };

    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();
    private readonly Heard heard = new();

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
    }

    [Fact]
    public void Is_an_answer_with_what_people_would_have_been_told()
    {
        heard.Take(LogLevel.Debug, "first");
        heard.Take(LogLevel.Information, "second");
        heard.Take(LogLevel.Warning, "careful");
        heard.Take(LogLevel.Error, "not here");
        var reply = new Reply("done", json => json.WriteNumber("files", 3)) { Exit = 0 };
        Assert.Equal(0, Printer().Print(reply));
        Assert.Equal(
            """{"command":"sync","code":"done","exit":0,"files":3,"notes":["first","second"],"warnings":["careful"]}"""
                + "\n",
            output.ToString()
        );
        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public void Is_an_error_with_what_was_done_before_it()
    {
        heard.Take(LogLevel.Warning, Problem.Message);
        heard.Take(LogLevel.Warning, "careful");
        Assert.Equal(1, Printer().Print(Reply.Failed(Problem, j => j.WriteBoolean("x", true))));
        Assert.Equal(
            """{"command":"sync","code":"push-refused","exit":1,"message":"no\\x1b[31m","where":[{"label":"Repository","value":"/r"}],"details":["remote: no"],"why":["a rule"],"run":["git log","home-sync sync"],"done":{"x":true},"notes":[],"warnings":["careful"]}"""
                + "\n",
            errors.ToString()
        );
        Assert.Equal("", output.ToString());
    }

    [Fact]
    public void That_can_not_be_delivered_is_an_error()
    {
        using var broken = new BrokenWriter();
        var printer = new JsonPrinter(new LogConsole(broken, errors), "sync", heard);
        Assert.Equal(1, printer.Print(new Reply("done", json => json.WriteNumber("files", 3))));
        Assert.Contains("\"code\":\"output-failed\"", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"done\":{\"files\":3}", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"details\":[\"no room\"]", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void That_is_an_error_itself_is_lost_where_nobody_reads_it()
    {
        using var broken = new BrokenWriter();
        var printer = new JsonPrinter(new LogConsole(output, broken), null, heard);
        Assert.Equal(1, printer.Print(Reply.Failed(Problem)));
        Assert.Equal("", output.ToString());
    }

    [Fact]
    public void Has_members_of_these_kinds() =>
        Assert.Equal(
            """{"t":"a\\x1bb","t0":null,"ts":["a\\x1bb"],"f":"\u0022a\\nb\u0022","f0":null,"fs":["\u0022a\\nb\u0022"],"n":3,"n0":null,"b":true,"b0":null,"w":"2026-01-31T09:15:02.004Z","w0":null,"o":{"n":1},"o0":null,"left":[{"path":"a","why":"b\\x1bc"}],"p":{"code":"push-refused","message":"no\\x1b[31m","where":[{"label":"Repository","value":"/r"}],"details":["remote: no"],"why":["a rule"],"run":["git log","home-sync sync"]},"p0":null}""",
            System.Text.Encoding.ASCII.GetString(
                JsonText.Write(json =>
                {
                    json.Text("t", "a\u001bb");
                    json.Text("t0", null);
                    json.Texts("ts", ["a\u001bb"]);
                    json.File("f", "a\nb");
                    json.File("f0", null);
                    json.Files("fs", ["a\nb"]);
                    json.Number("n", 3);
                    json.Number("n0", null);
                    json.Flag("b", true);
                    json.Flag("b0", null);
                    json.Time(
                        "w",
                        new DateTimeOffset(2026, 1, 31, 10, 15, 2, 4, TimeSpan.FromHours(1))
                    );
                    json.Time("w0", null);
                    json.Object("o", members => members.WriteNumber("n", 1));
                    json.Object("o0", null);
                    json.Files("left", [new NotSynced("a", "b\u001bc")]);
                    json.Problem("p", Problem);
                    json.Problem("p0", null);
                })
            )
        );

    [Theory]
    [InlineData(true, true, "dry-run")]
    [InlineData(true, false, "dry-run")]
    [InlineData(false, true, "done")]
    [InlineData(false, false, "nothing-to-do")]
    public void Is_called_by_what_became_of_it(bool dryRun, bool changed, string code) =>
        Assert.Equal(code, Reply.CodeOf(dryRun, changed));

    private JsonPrinter Printer() => new(new LogConsole(output, errors), "sync", heard);

    private sealed class BrokenWriter : StringWriter
    {
        public override void Flush() => throw new IOException("no room");
    }
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Scripts;

/// <summary>The last step of <c>scripts/coverage</c>, on a report that is made here.</summary>
public sealed class TheCoverageCheck : IDisposable
{
    private readonly Machine _machine = new();
    private readonly List<string> _others = ["Credentials", "Git", "Savepoints"];

    public TheCoverageCheck()
    {
        _machine.Home.Write(
            "src/HomeSync.Core/Locking/Call.cs",
            "int Ask()\n{\n    if (mac)\n        return 1;\n    return 2;\n}\n"
        );
        foreach (var room in _others)
            _machine.Home.Write($"src/HomeSync.Core/{room}/Other.cs", "int Other() => 1;\n");
    }

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Is_content_when_every_line_runs()
    {
        var run = Checked("""{ "3": 1, "4": 1, "5": 1 }""", "# Nothing.\n");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("3 of     3  100.0 %", run.Out, StringComparison.Ordinal);
        Assert.Equal("", _machine.Home.Read("not-reached.txt"));
    }

    [Fact]
    public void Names_the_line_that_does_not()
    {
        var run = Checked("""{ "3": 1, "4": 0, "5": 1 }""", "# Nothing.\n");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "Locking: under 100 % of its lines.\n  HomeSync.Core/Locking/Call.cs:4: return 1;\n",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("all: under 95 % of its lines.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Wants_each_room_that_must_be_whole()
    {
        _others.Remove("Git");
        var run = Checked("""{ "3": 1, "4": 1, "5": 1 }""", "# Nothing.\n");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Git: nothing of it was measured.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_content_when_it_is_told_why()
    {
        var run = Checked(
            """{ "3": 1, "4": 0, "5": 1 }""",
            Explained("    if (mac)\n>       return 1;")
        );
        Assert.Equal(0, run.ExitCode);
        // It doesn't count as one that runs.
        Assert.Contains("2 of     3   66.6 %          1 ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">   return 1;", """{ "3": 1, "4": 1, "5": 1 }""", "runs there, take it from")]
    [InlineData(">   return 3;", """{ "3": 1, "4": 1, "5": 1 }""", "must have these lines once")]
    [InlineData(
        ">   return 1;\n>   return 2;",
        """{ "4": 0, "5": 1 }""",
        "runs there, take it from"
    )]
    public void Does_not_believe_a_list_that_is_out_of_date(string code, string lines, string said)
    {
        var run = Checked(lines, Explained(code));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(said, run.Out, StringComparison.Ordinal);
    }

    private static string Explained(string code) =>
        $"# The list.\n\nHomeSync.Core/Locking/Call.cs\nOnly a Mac goes there.\n{code}\n";

    private Run Checked(string lines, string unreached)
    {
        var source = _machine.Home["src/HomeSync.Core/Locking/Call.cs"];
        var others = _others.Select(room =>
            $$""", "{{_machine.Home[$"src/HomeSync.Core/{room}/Other.cs"]}}": { "Other": { "Other": { "Lines": { "1": 1 }, "Branches": [] } } }"""
        );
        var report = _machine.Home.Write(
            "coverage.json",
            $$"""
            { "HomeSync.Core.dll": { "{{source}}": { "Call": { "Ask": {
                "Lines": {{lines}},
                "Branches": [{ "Line": 3, "Hits": 1 }, { "Line": 3, "Hits": 0 }] } } }
                {{string.Concat(others)}} } }
            """
        );
        return CoverageProgram.Run(
            _machine,
            [
                "check",
                report,
                _machine.Home["src"],
                _machine.Home.Write("unreached.txt", unreached),
                _machine.Home["not-reached.txt"],
            ]
        );
    }
}

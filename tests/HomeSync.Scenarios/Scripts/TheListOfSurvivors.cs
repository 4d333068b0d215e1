using HomeSync.TestKit;

namespace HomeSync.Scenarios.Scripts;

/// <summary>The last step of <c>scripts/mutate</c>, on a report that is made here.</summary>
public sealed class TheListOfSurvivors : IDisposable
{
    private const string Mutant = "HomeSync.Core/Git/Call.cs: 1 + 2 => 1 - 2\n";
    private const string Twice = "HomeSync.Core/Git/Call.cs: 1 + 2 => 1 - 2 (×2)\n";

    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Theory]
    [InlineData("Survived")]
    [InlineData("NoCoverage")]
    public void Wants_each_that_lives(string status)
    {
        var run = Compared(status, "# Nothing.\n");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Mutants that live, and no reason why", run.Out);
        Assert.EndsWith(Mutant, run.Out, StringComparison.Ordinal);
        Compared(status, $"A reason: none.\n{Mutant}").Succeeded();
    }

    [Fact]
    public void Wants_none_that_a_test_kills()
    {
        var run = Compared("Killed", $"A reason.\n{Mutant}");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("In ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"no mutant that lives is like that:\n{Mutant}", run.Out);
        Compared("Killed", "# Nothing.\n").Succeeded();
    }

    [Fact]
    public void Wants_none_whose_code_has_changed()
    {
        var run = Compared("Survived", $"{Mutant}HomeSync.Core/Git/Call.cs: 1 + 3 => 1 - 3\n");
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("is like that:\nHomeSync.Core/Git/Call.cs: 1 + 3 => 1 - 3\n", run.Out);
    }

    [Theory]
    [InlineData("# Nothing.\n")]
    [InlineData(Mutant)]
    public void Wants_as_many_as_live_where_a_file_has_the_same_more_than_once(string list)
    {
        var run = Compared("Survived", list, copies: 2);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Mutants that live, and no reason why", run.Out);
        Assert.Contains($"survivors.txt:\n{Twice}", run.Out, StringComparison.Ordinal);
        Compared("Survived", Twice, copies: 2).Succeeded();
    }

    [Fact]
    public void Wants_no_more_than_live()
    {
        var run = Compared("Survived", Twice);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"survivors.txt:\n{Mutant}", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"no mutant that lives is like that:\n{Twice}", run.Out);
        Assert.Equal(1, Compared("Killed", Twice).ExitCode);
    }

    [Fact]
    public void May_have_more_of_files_that_were_left_out()
    {
        Compared("Ignored", Mutant).Succeeded();
        Compared("CompileError", Mutant).Succeeded();
        Compared("Killed", "HomeSync/Cli/Words.cs: true => false\n").Succeeded();
    }

    private Run Compared(string status, string list, int copies = 1)
    {
        var mutant = $$"""
            { "status": "{{status}}", "replacement": "1 - 2", "location": {
                "start": { "line": 2, "column": 6 }, "end": { "line": 2, "column": 11 } } }
            """;
        var report = _machine.Home.Write(
            "report.json",
            $$"""
            { "files": { "/somewhere/src/HomeSync.Core/Git/Call.cs": {
                "source": "int Three()\n  => 1 + 2;\n",
                "mutants": [{{string.Join(", ", Enumerable.Repeat(mutant, copies))}}] } } }
            """
        );
        return CoverageProgram.Run(
            _machine,
            ["survivors", report, _machine.Home.Write("survivors.txt", list)]
        );
    }
}

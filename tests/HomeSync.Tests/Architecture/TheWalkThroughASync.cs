using System.Text.RegularExpressions;

namespace HomeSync.Tests.Architecture;

/// <summary>The walk in <c>src/README.md</c>: whoever follows it finds each call where it is said to be.</summary>
public sealed class TheWalkThroughASync
{
    [Fact]
    public void Begins_in_the_program_and_comes_to_the_move()
    {
        Assert.Equal((0, "Program.cs"), SourcesReadme.Walk[0]);
        Assert.Contains(SourcesReadme.Walk, line => line.Call == "JournaledMove.Finish");
    }

    [Fact]
    public void Names_calls_that_are_there()
    {
        var callers = new Stack<string>();
        foreach (var (depth, call) in SourcesReadme.Walk)
        {
            while (callers.Count > depth)
                callers.Pop();
            Assert.Equal(depth, callers.Count);
            var code = CodeOf(call);
            if (callers.TryPeek(out var caller))
            {
                var (type, method) = (call.Split('.')[0], call.Split('.')[1]);
                Assert.True(Regex.IsMatch(code, $@"\b{method}\("), $"{type} has no {method}");
                Assert.True(Calls(caller, type, method), $"{caller} doesn't call {call}");
            }
            callers.Push(call);
        }
    }

    [Theory]
    [InlineData("SyncOperation.Run", "Outcome? TryOnce(", 13)]
    [InlineData("Preparation.Commit", "Attempt Commit(", 2)]
    [InlineData("Move.Carry", "bool Carry(", 3)]
    public void Keeps_the_order_of_the_source(string caller, string method, int calls)
    {
        var code = CodeOf(caller);
        var body = code[code.IndexOf(method, StringComparison.Ordinal)..];
        var called = Below(caller)
            .Select(call => body.Contains($".{call}(") ? $".{call}(" : $".{call.Split('.')[1]}(")
            .Where(call => body.Contains(call, StringComparison.Ordinal))
            .ToList();
        Assert.Equal(calls, called.Count);
        var at = 0;
        foreach (var call in called)
        {
            at = body.IndexOf(call, at, StringComparison.Ordinal) + 1;
            Assert.True(at > 0, $"{caller} comes to {call} earlier");
        }
    }

    [Fact]
    public void And_its_page_name_files_that_are_there() =>
        Assert.All(
            SourcesReadme.Files,
            file =>
                Assert.Contains(
                    Sources.All,
                    f => f.Name == $"HomeSync/{file}" || f.Name == $"HomeSync.Core/{file}"
                )
        );

    /// <summary>By its type where that is named, since many types have a method of the name.</summary>
    private static bool Calls(string caller, string type, string method)
    {
        var code = CodeOf(caller);
        if (caller.Split('.')[0] == type)
            return Regex.Count(code, $@"\b{method}\(") > 1;
        return Regex.IsMatch(
            code,
            code.Contains($".{type}.")
                ? $@"\.{type}\.{method}\("
                // A command is called by what the parser's generator makes of this line.
                : $@"\.{method}\(|Add<{type}>"
        );
    }

    /// <summary>What is indented one step under a call.</summary>
    private static IEnumerable<string> Below(string call)
    {
        var depth = SourcesReadme.Walk.Single(line => line.Call == call).Depth;
        return SourcesReadme
            .Walk.SkipWhile(line => line.Call != call)
            .Skip(1)
            .TakeWhile(line => line.Depth > depth)
            .Where(line => line.Depth == depth + 1)
            .Select(line => line.Call);
    }

    private static string CodeOf(string call) =>
        Sources
            .All.Single(f =>
                Path.GetFileName(f.Name)
                == (call == "Program.cs" ? call : $"{call.Split('.')[0]}.cs")
            )
            .Code;
}

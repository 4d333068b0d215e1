using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>Over all snapshots of all errors.</summary>
public sealed class EverySuggestion
{
    /// <summary>It sums up others, which said before what to type.</summary>
    private const string Sum = "[ERROR] The dotfiles are synced, the credentials are not";

    private static readonly IReadOnlyList<(string File, string Text)> Errors =
    [
        .. Directory
            .EnumerateFiles(
                Path.Combine(Checkout.Root, "tests", "HomeSync.Scenarios"),
                "*.snap",
                SearchOption.AllDirectories
            )
            .Where(f => !f.Contains("__mismatch__", StringComparison.Ordinal))
            .SelectMany(f => Suggestions.Errors(File.ReadAllText(f)).Select(error => (f, error)))
            .Where(e => e.error.Trim() != Sum),
    ];

    [Fact]
    public void Can_be_pasted_into_a_shell()
    {
        Assert.NotEmpty(Errors);
        var commands = Errors.SelectMany(e => Suggestions.In(e.Text)).Distinct().ToList();
        Assert.NotEmpty(commands);
        using var machine = new Machine();
        foreach (var command in commands)
        {
            // What stands for a name in snapshots is no redirection.
            var line = command.Replace('<', '_').Replace("__", "_", StringComparison.Ordinal);
            line = line.Contains(">>", StringComparison.Ordinal) ? line : line.Replace('>', '_');
            machine.Run("/bin/sh", ["-n", "-c", line]).Succeeded();
            Assert.DoesNotContain("        ", command, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Is_there_for_every_error() =>
        Assert.Empty(Errors.Where(e => !Suggestions.In(e.Text).Any()).Select(e => e.File));

    [Fact]
    public void Begins_with_a_command() =>
        Assert.Empty(
            Errors
                .Where(e => Suggestions.Lines(e.Text).FirstOrDefault()?.StartsWith('#') == true)
                .Select(e => e.File)
        );
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Doctor;

/// <summary>Over all snapshots of what doctor found.</summary>
public sealed class EveryCommandToType
{
    private static readonly IReadOnlyList<string> Snapshots =
    [
        .. Directory
            .EnumerateFiles(
                Path.Combine(
                    Checkout.Root,
                    "tests",
                    "HomeSync.Scenarios",
                    "Doctor",
                    "__snapshots__"
                ),
                "*.snap"
            )
            .Select(File.ReadAllText),
    ];

    [Fact]
    public void Can_be_pasted_into_a_shell()
    {
        var commands = Snapshots.SelectMany(Examined.Commands).Distinct().ToList();
        Assert.NotEmpty(commands);
        using var machine = new Machine();
        foreach (var command in commands)
        {
            // What stands for a name in snapshots is no redirection.
            var line = command.Replace('<', '_').Replace('>', '_');
            machine.Run("/bin/sh", ["-n", "-c", line]).Succeeded();
        }
    }

    [Fact]
    public void Is_there_for_every_error_and_warning()
    {
        foreach (var snapshot in Snapshots)
        {
            var problems = snapshot
                .Split('\n')
                .Count(l =>
                    l.StartsWith("error ", StringComparison.Ordinal)
                    || l.StartsWith("warning ", StringComparison.Ordinal)
                );
            Assert.Equal(problems, snapshot.Split("\n         Run: ").Length - 1);
        }
    }
}

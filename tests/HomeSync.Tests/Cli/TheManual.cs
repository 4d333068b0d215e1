using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.TestKit;

namespace HomeSync.Tests.Cli;

/// <summary>The page that is installed, which <c>scripts/pages</c> makes.</summary>
public sealed class TheManual
{
    private static readonly string Page = File.ReadAllText(
        Path.Combine(Checkout.Root, "packaging/man/home-sync.1")
    );

    [Fact]
    public void Names_every_command_with_its_short_names() =>
        Assert.All(
            CommandTable.Commands,
            command => Assert.Contains(Short(command), LineOf(command.Name, "COMMANDS"))
        );

    [Fact]
    public void Names_every_option_of_every_command() =>
        Assert.All(
            CommandTable.Commands.SelectMany(c => c.Options).Concat(CommandTable.Global),
            // One v more is the same.
            option =>
                Assert.True(option.Name is "-vv" || Page.Contains(Bold(option.Name)), option.Name)
        );

    [Fact]
    public void Names_every_key_that_does_something() =>
        Assert.All(
            ConfigKeys.All.Where(key => key.HasEffect),
            key => LineOf(key.Name, "CONFIGURATION")
        );

    private static string Short(CommandEntry command) =>
        command.Aliases is [var alias, ..] ? $"(short: {Bold(alias)})" : "";

    /// <summary>The line of a section that begins with a name.</summary>
    private static string LineOf(string name, string section) =>
        Assert.Single(
            Page.Split($"\n.SH {section}\n")[1].Split("\n.SH ")[0].Split('\n'),
            line => line.StartsWith(Bold(name), StringComparison.Ordinal)
        );

    private static string Bold(string word) =>
        $"\\fB{word.Replace("-", "\\-", StringComparison.Ordinal)}\\fR";
}

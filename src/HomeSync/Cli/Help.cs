using HomeSync.Core;
using HomeSync.Core.Logging;

namespace HomeSync.Cli;

/// <summary>What stands around the generated help: what this is, and the options that every command takes.</summary>
internal static class Help
{
    private const string Options = """

        Options of every command, in any place:
          --dry-run          Only tell what would be done; changes nothing.
          --force            Commit changed tracked files first. Never forces a push.
          -q, --quiet        Say only warnings and errors.
          -v, --verbose      Say more.
          --config <FILE>    Use this configuration file.

        Exit code: 0 done, 1 error, 130 interrupted.
        """;

    /// <summary>The generated page, in the words of a person who types commands.</summary>
    public static string Polished(string page) =>
        CommandTable
            .Commands.Where(c => c.MostOperands > 0)
            .Aggregate(
                page,
                (text, c) =>
                    text.Replace(
                        $"Usage: {c.Name} [",
                        $"Usage: {c.Name} {c.Operands} [",
                        StringComparison.Ordinal
                    )
            )
            .Replace("Usage: ", "Usage: home-sync ", StringComparison.Ordinal)
            .Replace(" <string?>", " <DIR>", StringComparison.Ordinal)
            .Replace(" [Default: null]", "", StringComparison.Ordinal);

    public static int Show(LogConsole console, Func<int> generated)
    {
        console.Out.WriteLine(
            $"home-sync {ProductVersion.Text}: keeps a dotfiles repository alike on all your machines"
        );
        console.Out.WriteLine();
        var code = generated();
        console.Out.WriteLine(Options);
        return code;
    }
}

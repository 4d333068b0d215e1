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
          --json             Print one JSON object instead of text, for scripts.

        Exit code: 0 done, 1 error, 130 interrupted.
        """;

    /// <summary>The generated page, in the words of a person who types commands.</summary>
    public static string Polished(string page)
    {
        foreach (var command in CommandTable.Commands.Where(c => c.MostOperands > 0))
        {
            page = page.Replace(
                $"Usage: {command.Name} [",
                $"Usage: {command.Name} {command.Operands} [",
                StringComparison.Ordinal
            );
        }
        var rows = page.Replace("Usage: ", "Usage: home-sync ", StringComparison.Ordinal)
            .Replace(" [Default: null]", "", StringComparison.Ordinal)
            .Split('\n');
        // Names came and went, so the column behind them moves.
        var width = rows.Where(IsOption)
            .Select(row => Split(row).Name.Length)
            .DefaultIfEmpty()
            .Max();
        return string.Join('\n', rows.Select(row => IsOption(row) ? Aligned(row, width) : row));
    }

    private static bool IsOption(string row) => row.StartsWith("  -", StringComparison.Ordinal);

    private static string Aligned(string row, int width)
    {
        var (name, meaning) = Split(row);
        return $"{name.PadRight(width)}    {meaning}";
    }

    /// <summary>An option with its value's own name, and what it means.</summary>
    private static (string Name, string Meaning) Split(string row)
    {
        var end = row.IndexOf("  ", 2, StringComparison.Ordinal);
        var name = end < 0 ? row : row[..end];
        var words = name.Replace(" <string?>", "", StringComparison.Ordinal)
            .Replace(" <int>", "", StringComparison.Ordinal);
        var option = CommandTable.AllOptions.FirstOrDefault(o =>
            o.Value.Length > 0 && words.EndsWith(o.Name, StringComparison.Ordinal)
        );
        if (option is not null && words != name)
            name = $"{words} <{option.Value}>";
        return (name, end < 0 ? "" : row[end..].TrimStart());
    }

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

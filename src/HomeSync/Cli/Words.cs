namespace HomeSync.Cli;

/// <summary>A command line's words, sorted into plain ones and options with their values.</summary>
/// <param name="Plain">Words without a dash, and all behind <c>--</c>: command, subcommand, operands.</param>
/// <param name="Options">The options, in their order.</param>
internal sealed record Words(IReadOnlyList<string> Plain, IReadOnlyList<GivenOption> Options)
{
    /// <exception cref="UsageException">An option that needs a value has none, or one that takes none has one.</exception>
    public static Words Of(IReadOnlyList<string> arguments)
    {
        var plain = new List<string>();
        var options = new List<GivenOption>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--")
            {
                plain.AddRange(arguments.Skip(i + 1));
                break;
            }
            var (name, value) = Split(arguments[i]);
            if (name.Length < 2 || name[0] != '-')
            {
                plain.Add(arguments[i]);
            }
            else if (!CommandTable.TakesValue(name))
            {
                options.Add(
                    value is null
                        ? new(name, null)
                        : throw new UsageException(
                            $"The option {name} doesn't take a value",
                            "home-sync help"
                        )
                );
            }
            else if (value is not null || i + 1 < arguments.Count)
            {
                options.Add(new(name, value ?? arguments[++i]));
            }
            else
            {
                throw new UsageException($"The option {name} needs a value", "home-sync help");
            }
        }
        return new Words(plain, options);
    }

    public bool Has(params IReadOnlyList<string> names) => Options.Any(o => names.Contains(o.Name));

    /// <summary>A command's own options, as they were given.</summary>
    public IEnumerable<string> Own(CommandEntry command) =>
        Options
            .Where(given => command.Options.Any(own => own.Name == given.Name))
            .SelectMany(given =>
                given.Value is null ? [given.Name] : new[] { given.Name, given.Value }
            );

    /// <summary><c>--config=FILE</c> is <c>--config FILE</c>.</summary>
    private static (string Name, string? Value) Split(string word) =>
        word.StartsWith("--", StringComparison.Ordinal)
        && word.IndexOf('=', StringComparison.Ordinal) is > 2 and var equals
            ? (word[..equals], word[(equals + 1)..])
            : (word, null);
}

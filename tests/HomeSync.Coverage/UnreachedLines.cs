namespace HomeSync.Coverage;

/// <summary>
/// Lines that no test can reach on the system where they run, and why. Paragraphs of a list: a
/// file's name, the reason, and the lines, indented, with a <c>&gt;</c> before those that don't
/// run; the others tell where that is.
/// </summary>
internal sealed record UnreachedLines(string File, string Why, IReadOnlyList<string> Code)
{
    private const char Mark = '>';

    private readonly string[] _code = [.. Code.Select(line => line.TrimStart(Mark).Trim())];

    public static IReadOnlyList<UnreachedLines> Read(string path) =>
        [
            .. System
                .IO.File.ReadAllText(path)
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Where(paragraph => !paragraph.StartsWith('#'))
                .Select(paragraph =>
                    Of(paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                ),
        ];

    /// <summary>Takes its lines out of those that were missed.</summary>
    /// <returns>What is wrong with it, if anything.</returns>
    public string? Explain(IEnumerable<MeasuredFile> files, HashSet<(string File, int Line)> missed)
    {
        if (files.SingleOrDefault(file => file.Name == File) is not { } measured)
            return $"{File} is none of the files that are measured";
        var starts = Enumerable.Range(1, measured.Text.Length - 1).Where(at => IsAt(measured, at));
        if (starts.ToList() is not [var start])
            return $"{File} must have these lines once, and has not: {_code[0]}";
        var lines = Enumerable
            .Range(0, Code.Count)
            .Where(at => Code[at].StartsWith(Mark))
            .Select(at => start + at)
            .ToList();
        if (lines.Any(line => measured.Lines.GetValueOrDefault(line, true)))
            return $"{File} runs there, take it from the list: {_code[0]}";
        missed.ExceptWith(lines.Select(line => (File, line)));
        return null;
    }

    private static UnreachedLines Of(string[] paragraph)
    {
        var code = paragraph.Where(IsCode).ToList();
        var why = string.Join(' ', paragraph.Skip(1).Where(line => !IsCode(line)));
        return why.Length > 0 && code.Any(line => line.StartsWith(Mark))
            ? new(paragraph[0], why, code)
            : throw new InvalidDataException($"{paragraph[0]} needs a reason and its lines.");
    }

    private static bool IsCode(string line) => line[0] is ' ' or Mark;

    private bool IsAt(MeasuredFile file, int start) =>
        file.Text.Skip(start).Take(Code.Count).SequenceEqual(_code);
}

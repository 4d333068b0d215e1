using System.Globalization;

namespace HomeSync.Coverage;

/// <summary>A folder's figures.</summary>
internal sealed class Row(
    string name,
    IEnumerable<MeasuredFile> files,
    HashSet<(string File, int Line)> missed
)
{
    private readonly int _lines = files.Sum(file => file.Lines.Count);
    private readonly int _ran = files.Sum(file => file.Lines.Count - file.Missed.Count());
    private readonly int _branches = files.Sum(file => file.Branches.Count);
    private readonly int _taken = files.Sum(file => file.Branches.Count(taken => taken));

    /// <summary>The lines that did not run and that nobody explains, one by one.</summary>
    public IReadOnlyList<string> NotReached { get; } =
    [
        .. files.SelectMany(file =>
            file.Missed.Where(line => missed.Contains((file.Name, line)))
                .Select(line => $"{file.Name}:{line}: {file.Text[line]}")
        ),
    ];

    public bool Reaches(int percent) => (_lines - NotReached.Count) * 100 >= _lines * percent;

    public override string ToString() =>
        $"{name, -16} {Share(_ran, _lines)} {_lines - _ran - NotReached.Count, 10}   {Share(_taken, _branches)}";

    private static string Share(int part, int all) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{part, 5} of {all, 5} {(all == 0 ? 100 : Math.Floor(1000.0 * part / all) / 10), 6:F1} %"
        );
}

namespace HomeSync.Bench.Grounds;

/// <summary>How large a repository is.</summary>
/// <param name="Name">What rows call it.</param>
/// <param name="Files">Tracked files.</param>
/// <param name="Folders">The folders they lie in.</param>
/// <param name="Commits">The history behind them.</param>
internal sealed record Size(string Name, int Files, int Folders, int Commits)
{
    public static Size Small { get; } = new("200", 200, 20, 100);

    public static Size Large { get; } = new("100k", 100_000, 2_000, 10_000);

    /// <summary>The name of a file, by its number.</summary>
    public string File(int number)
    {
        var folder = number % Files % Folders;
        return $"d{folder / 50:00}/s{folder % 50:00}/file{number % Files / Folders:000}.conf";
    }
}

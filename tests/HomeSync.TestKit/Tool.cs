namespace HomeSync.TestKit;

/// <summary>Real programs of this computer, found before any stand-in is put in front of them.</summary>
public static class Tool
{
    /// <summary>The absolute path of a program that must be there.</summary>
    public static string Find(string name) =>
        TryFind(name) ?? throw new InvalidOperationException($"{name} is not on PATH.");

    /// <summary>The absolute path, or null when the program is not on PATH.</summary>
    public static string? TryFind(string name) =>
        SearchPath
            .Split(':')
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    /// <summary>PATH as the tests were started with.</summary>
    public static string SearchPath { get; } =
        Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin";
}

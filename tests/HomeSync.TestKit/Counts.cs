namespace HomeSync.TestKit;

/// <summary>What a test tried, for the people who read what <c>scripts/test</c> prints at its end.</summary>
public static class Counts
{
    private static readonly Lock Door = new();

    /// <summary>Adds a line to the file that <c>HOME_SYNC_COUNTS</c> names; without one it goes to the console.</summary>
    public static void Tell(string line)
    {
        lock (Door)
        {
            if (Environment.GetEnvironmentVariable("HOME_SYNC_COUNTS") is { Length: > 0 } file)
                File.AppendAllText(file, line + "\n");
            else
                Console.WriteLine(line);
        }
    }
}

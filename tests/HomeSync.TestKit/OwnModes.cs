namespace HomeSync.TestKit;

/// <summary>What a test writes in home-sync's place gets the modes that home-sync gives its own; others are warned of.</summary>
internal static class OwnModes
{
    private const string Own = "/.config/home-sync/";

    public static void Give(string file)
    {
        if (file.IndexOf(Own, StringComparison.Ordinal) is not (>= 0 and var at))
            return;
        File.SetUnixFileMode(file, (UnixFileMode)Convert.ToInt32("600", 8));
        for (
            var folder = Path.GetDirectoryName(file)!;
            folder.Length >= at + Own.Length - 1;
            folder = Path.GetDirectoryName(folder)!
        )
        {
            File.SetUnixFileMode(folder, (UnixFileMode)Convert.ToInt32("700", 8));
        }
    }
}

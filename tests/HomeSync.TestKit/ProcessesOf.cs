using System.Text;
using HomeSync.Core.Platform;

namespace HomeSync.TestKit;

/// <summary>
/// The processes that carry a variable: also those which left their parent, group and session, as a
/// hook's grandchild does. Only Linux shows environments; elsewhere the list is empty.
/// </summary>
internal static class ProcessesOf
{
    public static IReadOnlyList<(int Id, string Command)> Variable(string name, string value)
    {
        if (!Directory.Exists("/proc/self"))
            return [];
        var wanted = Encoding.UTF8.GetBytes($"\0{name}={value}\0");
        return
        [
            .. Directory
                .EnumerateDirectories("/proc")
                .Where(folder => int.TryParse(Path.GetFileName(folder), out _))
                .Where(folder => Content(folder, "environ").AsSpan().IndexOf(wanted) >= 0)
                .Select(folder =>
                    (
                        int.Parse(Path.GetFileName(folder), null),
                        Encoding
                            .UTF8.GetString(Content(folder, "cmdline"))
                            .Replace('\0', ' ')
                            .Trim()
                    )
                ),
        ];
    }

    public static void Kill(string name, string value)
    {
        foreach (var (id, _) in Variable(name, value))
            _ = Libc.Kill(id, LibcConstants.SignalKill);
    }

    // With a NUL on both sides, so that the first and the last entry look like the others.
    private static byte[] Content(string folder, string file)
    {
        try
        {
            return [0, .. File.ReadAllBytes(Path.Combine(folder, file)), 0];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return []; // ended meanwhile, or somebody else's
        }
    }
}

using System.Diagnostics;

namespace HomeSync.TestKit;

/// <summary>A folder that is gone when the test ends, whatever was put into it.</summary>
internal sealed class TempFolder(string prefix) : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory(prefix).FullName;

    public void Dispose()
    {
        // Not Directory.Delete: it stumbles over names that are not text and folders without permissions.
        Run("chmod", "-R", "u+rwX", Path);
        Run("rm", "-rf", Path);
        if (Directory.Exists(Path))
            throw new IOException($"{Path} could not be removed.");
    }

    private static void Run(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(Tool.Find(file), arguments)
        {
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
    }
}

using HomeSync.Core.Platform;

namespace HomeSync.TestKit;

/// <summary>A home folder of a test's own, gone when the test ends.</summary>
public sealed class TempHome : IDisposable
{
    public TempHome()
    {
        Path = Directory.CreateTempSubdirectory("home-sync test ").FullName;
        Paths = new UserPaths(Path);
    }

    public string Path { get; }

    public UserPaths Paths { get; }

    /// <summary>The absolute path of a name in this home.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, making its folders, and returns its path.</summary>
    public string Write(string name, string content)
    {
        var path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        OwnModes.Give(path);
        return path;
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}

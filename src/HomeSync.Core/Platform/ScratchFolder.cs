namespace HomeSync.Core.Platform;

/// <summary>A folder for things that nobody needs afterwards, gone when it is disposed.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private const string Always = "/tmp";

    /// <summary>Makes it where TMPDIR says, or in /tmp where that isn't there.</summary>
    /// <exception cref="IOException">It can't be made.</exception>
    public ScratchFolder()
    {
        var usual = System.IO.Path.GetTempPath();
        // A name that nobody can guess and make first.
        var name = $"home-sync-{Guid.NewGuid():N}";
        Path = System.IO.Path.Combine(Directory.Exists(usual) ? usual : Always, name);
        Directory.CreateDirectory(
            Path,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

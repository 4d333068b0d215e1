using System.Diagnostics;

namespace HomeSync.TestKit;

/// <summary>
/// A real file system of a few kilobytes, mounted on a folder of a machine in a mount namespace of its
/// own: nobody else sees it, and it is gone with the test. What is to see it is run by <see cref="Run"/>.
/// </summary>
public sealed class SmallDisk : IDisposable
{
    private readonly Machine _machine;
    private readonly Process _holder;
    private readonly string _folder;

    /// <param name="machine">Whose it is.</param>
    /// <param name="folder">Where it is mounted; what is there is copied onto it.</param>
    /// <param name="kilobytes">How large it is.</param>
    public SmallDisk(Machine machine, string folder, int kilobytes)
    {
        (_machine, _folder) = (machine, folder);
        Directory.CreateDirectory(folder);
        // The copy waits in a file system of the namespace as well, so nothing of it is left outside.
        var script = $"""
            set -e
            mkdir "$TMPDIR/disk"
            mount -t tmpfs -o size={kilobytes}k,mode=755 home-sync-test "$TMPDIR/disk"
            cp -a "$1/." "$TMPDIR/disk"
            mount --bind "$TMPDIR/disk" "$1"
            echo ready
            exec sleep 1000000
            """;
        var start = new ProcessStartInfo(
            Tool.Find("unshare"),
            [.. Own(), "--mount", "--propagation", "private", "/bin/sh", "-c", script, "sh", folder]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in machine.Environment)
            start.Environment[name] = value;
        _holder = Process.Start(start)!;
        if (_holder.StandardOutput.ReadLine() != "ready")
        {
            throw new InvalidOperationException(
                $"No small disk: {_holder.StandardError.ReadToEnd()}"
            );
        }
    }

    /// <summary>Why there can't be one here, for the tests that are skipped; null when there can.</summary>
    public static string? WhyMissing { get; } = Try();

    /// <summary>The folder as it is on the disk, seen from outside of the namespace.</summary>
    public string Path => $"/proc/{_holder.Id}/root{_folder}";

    /// <summary>Runs the native program where it sees the disk.</summary>
    public Run HomeSync(params string[] arguments) =>
        Run(NativeBinary.Path, arguments).TypedAs($"home-sync {string.Join(' ', arguments)}");

    /// <summary>Runs a program where it sees the disk.</summary>
    public Run Run(string file, params string[] arguments) =>
        _machine.Run(Tool.Find("nsenter"), [.. Inside(), file, .. arguments]);

    /// <summary>The beginning of a shell's line that runs a program where it sees the disk.</summary>
    public string Prefix => string.Join(' ', Inside().Prepend(Tool.Find("nsenter")));

    /// <summary>Starts a program where it sees the disk, and comes back at once.</summary>
    public RunningProgram Start(string file, params string[] arguments) =>
        _machine.Start(Tool.Find("nsenter"), [.. Inside(), file, .. arguments]);

    /// <summary>Fills the disk, except for so many blocks of 4 KiB.</summary>
    public void Fill(int blocksLeft)
    {
        Empty();
        Shell(
            $"""
            cd "$1"
            head -c 100000000 /dev/zero > filling 2>/dev/null || :
            size=$(stat -c %s filling)
            truncate -s $((size - {blocksLeft} * 4096 < 0 ? 0 : size - {blocksLeft} * 4096)) filling
            """
        );
    }

    /// <summary>Makes room again.</summary>
    public void Empty() => Shell("rm -f \"$1/filling\"");

    /// <summary>Lets nobody write on it any more.</summary>
    public void MakeReadOnly() => Shell("mount -o remount,ro,bind \"$1\"");

    public void Dispose()
    {
        if (!_holder.HasExited)
            _holder.Kill(entireProcessTree: true);
        _holder.WaitForExit();
        _holder.Dispose();
    }

    private void Shell(string script) =>
        Run("/bin/sh", "-c", $"set -e\n{script}", "sh", _folder).Succeeded();

    private string[] Inside() =>
        [
            .. Own().Length > 0 ? new[] { "--user", "--preserve-credentials" } : [],
            "--mount",
            "--target",
            $"{_holder.Id}",
            "--",
        ];

    /// <summary>Who isn't root is it in a user namespace of their own, where the system allows that.</summary>
    private static string[] Own() =>
        Environment.IsPrivilegedProcess ? [] : ["--user", "--map-root-user"];

    private static string? Try()
    {
        if (Tool.TryFind("unshare") is not { } unshare || Tool.TryFind("nsenter") is null)
            return "unshare and nsenter are missing (Linux: apt install util-linux)";
        var start = new ProcessStartInfo(
            unshare,
            [.. Own(), "--mount", "/bin/sh", "-c", "mount -t tmpfs -o size=4k test /mnt"]
        )
        {
            RedirectStandardError = true,
        };
        using var attempt = Process.Start(start)!;
        attempt.WaitForExit();
        return attempt.ExitCode == 0
            ? null
            : "no file system can be mounted here, not even in a namespace of our own";
    }
}

using System.Globalization;
using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Service;

/// <summary>The file that tells launchd or systemd of home-sync, as it is and as this version writes it.</summary>
internal sealed class ServiceFile(ISupervisor supervisor, string program, TimeProvider clock)
{
    public string Path => supervisor.File;

    /// <summary>Also when a link leads nowhere: something of that name is there.</summary>
    public bool IsThere => RawFile.KindOf(Path) is not RawKind.Missing;

    public string Wanted => supervisor.TextFor(program);

    /// <summary>The installed file's text; null when there is none or it can't be read.</summary>
    public string? Text => TextOf(Path);

    /// <summary>How it differs from what this version writes; null when it can't be understood.</summary>
    public IReadOnlyList<Difference>? Differences =>
        Text is { } text
        && supervisor.SettingsIn(text) is { } there
        && supervisor.SettingsIn(Wanted) is { } ours
            ? Difference.Between(there, ours)
            : null;

    /// <summary>What this file, or a package's, says; nothing when it can't be understood.</summary>
    public IReadOnlyDictionary<string, string> SettingsOf(string path) =>
        TextOf(path) is { } text && supervisor.SettingsIn(text) is { } settings
            ? settings
            : new Dictionary<string, string>();

    /// <summary>Puts the file there, whole and only where there is none.</summary>
    public ServiceStep Write()
    {
        var written = false;
        return new($"write {Path}", $"Wrote {Path}", _ => Write(ref written))
        {
            Undo = () =>
            {
                if (!written)
                    return false;
                RawFile.Delete(Path);
                try
                {
                    supervisor.Reread();
                }
                catch (HomeSyncException)
                {
                    // Who can't be asked to read hasn't read it.
                }
                return true;
            },
            Undone = $"Removed {Path} again",
        };
    }

    /// <summary>Gives the old file, or link, another name, under which nobody starts it.</summary>
    public ServiceStep PutAside()
    {
        var stamp = clock.GetLocalNow().ToString("yyyyMMdd_HHmmss", CultureInfo.InvariantCulture);
        var aside = $"{Path}.before-{stamp}";
        var moved = false;
        return new(
            $"keep the old file as {aside}",
            $"Kept the old file as {aside}",
            _ =>
                moved = RawMove.ToFreeName(Path, aside)
                    ? true
                    : throw new IOException($"{aside} is there already")
        )
        {
            Undo = () =>
            {
                return moved && RawMove.ToFreeName(aside, Path);
            },
            Undone = $"Put the old file back to {Path}",
        };
    }

    public ServiceStep Remove() =>
        new(
            $"remove {Path}",
            $"Removed {Path}",
            _ =>
            {
                supervisor.Forget();
                RawFile.Delete(Path);
                supervisor.Reread();
            }
        );

    private static string? TextOf(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Write(ref bool written)
    {
        var beside = $"{Path}.new";
        RawFile.Delete(beside);
        try
        {
            File.WriteAllText(beside, Wanted);
            // launchd refuses what others may write to.
            File.SetUnixFileMode(
                beside,
                UnixFileMode.UserRead
                    | UnixFileMode.UserWrite
                    | UnixFileMode.GroupRead
                    | UnixFileMode.OtherRead
            );
            RawFile.Flush(beside);
            written = RawMove.ToFreeName(beside, Path);
            if (!written)
                throw new IOException($"{Path} is there by now");
        }
        catch
        {
            RawFile.Delete(beside);
            throw;
        }
        supervisor.Reread();
    }
}

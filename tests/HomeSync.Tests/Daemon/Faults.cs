using HomeSync.TestKit;

namespace HomeSync.Tests.Daemon;

/// <summary>What may go wrong between two syncs of a machine, by chance, and made good again.</summary>
internal sealed class Faults : IDisposable
{
    private readonly Fleet fleet;
    private readonly Random random;
    private readonly SmallDisk? disk;
    private readonly SortedDictionary<string, int> counts = [];
    private Action mend = () => { };

    public Faults(Fleet fleet, int seed, int cycles)
    {
        (this.fleet, random) = (fleet, new Random(seed));
        disk = SmallDisk.WhyMissing is null
            ? new SmallDisk(
                Laptop,
                fleet.Remote,
                kilobytes: Math.Min(8 * 1024 + cycles * 16, 90 * 1024)
            )
            : null;
        if (disk is null)
            return;
        // Only its own processes see the disk.
        Laptop.Git("config", "remote.origin.receivepack", $"{disk.Prefix} git-receive-pack");
        Laptop.Git("config", "remote.origin.uploadpack", $"{disk.Prefix} git-upload-pack");
    }

    /// <summary>Where the shared repository is for everybody else.</summary>
    public string Remote => disk?.Path ?? fleet.Remote;

    public int Count => counts.Values.Sum();

    private Machine Laptop => fleet.Laptop;

    public void Mend()
    {
        mend();
        mend = () => { };
    }

    /// <summary>Something goes wrong, or nothing does.</summary>
    public void Strike()
    {
        (string Name, Action Break, Action Mend)[] all =
        [
            ("offline", () => Point("git://127.0.0.1:1/x.git"), () => Point(fleet.Remote)),
            ("refused", () => Hook(RemoteHook, "exit 1"), () => File.Delete(RemoteHook)),
            (
                "killed while committing",
                () => Hook(Own("pre-commit"), Kill),
                () => File.Delete(Own("pre-commit"))
            ),
            (
                "killed while sending",
                () => Hook(Own("pre-push"), Kill),
                () => File.Delete(Own("pre-push"))
            ),
            (
                "broken configuration",
                () => Laptop.Configure("sync_interval: ["),
                () => File.Delete(Laptop.Paths.ConfigFile)
            ),
            ("full disk", () => disk?.Fill(blocksLeft: 0), () => disk?.Empty()),
        ];
        var chosen = random.Next(2 * all.Length);
        if (chosen >= all.Length)
            return;
        counts[all[chosen].Name] = counts.GetValueOrDefault(all[chosen].Name) + 1;
        all[chosen].Break();
        mend = all[chosen].Mend;
    }

    public override string ToString() =>
        string.Join(", ", counts.Select(c => $"{c.Value} times {c.Key}"));

    public void Dispose() => disk?.Dispose();

    private const string Kill = "kill -9 $PPID";

    private string RemoteHook => $"{Remote}/hooks/pre-receive";

    private string Own(string name) => Laptop.Dotfiles[$".git/hooks/{name}"];

    private void Point(string to) => Laptop.Git("remote", "set-url", "origin", to);

    private static void Hook(string path, string script)
    {
        new Folder("/").WriteProgram(path, $"#!/bin/sh\n{script}\n");
    }
}

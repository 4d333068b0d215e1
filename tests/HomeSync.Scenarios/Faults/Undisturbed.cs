using HomeSync.TestKit;

namespace HomeSync.Scenarios.Faults;

/// <summary>How an operation goes when nobody interrupts it: what is seen after any interruption must fit in there.</summary>
internal sealed class Undisturbed
{
    private readonly Belongings _before;
    private readonly Belongings _after;
    private readonly HashSet<string> _ends = [];

    public Undisturbed(Stage stage)
    {
        stage.SetBack();
        _before = Belongings.Of(stage.Laptop);
        stage.Laptop.HomeSync(stage.Operation.Arguments).Succeeded();
        _after = Belongings.Of(stage.Laptop);
        stage.Operation.Next(stage.Laptop);
        _ends.Add(EndOf(stage.Laptop));
        // The operation may have done nothing before it ended.
        stage.SetBack();
        stage.Operation.Next(stage.Laptop);
        _ends.Add(EndOf(stage.Laptop));
    }

    /// <summary>Before anything is recovered: each file is the old or the new one, and none is half of either.</summary>
    public void AssertNothingTorn(Machine machine)
    {
        var files = Belongings.Of(machine).Files;
        foreach (var name in files.Keys.Union(_before.Files.Keys).Union(_after.Files.Keys))
        {
            var now = files.GetValueOrDefault(name);
            Assert.True(
                now == _before.Files.GetValueOrDefault(name)
                    || now == _after.Files.GetValueOrDefault(name),
                $"{name} is neither the old nor the new one"
            );
        }
    }

    /// <summary>After a stop that was asked for: all is as before, or all is done.</summary>
    public void AssertAllOrNothing(Machine machine)
    {
        var files = Belongings.Of(machine).Files;
        Assert.True(
            Same(files, _before.Files) || Same(files, _after.Files),
            "some files are the old, some the new ones"
        );
        Assert.False(machine.Dotfiles.Has(".git/home-sync/move"));
        Assert.False(machine.Dotfiles.Has(".git/index.lock"));
    }

    /// <summary>Whatever there was before is in a file, a branch or a savepoint.</summary>
    /// <param name="machine">Where.</param>
    /// <param name="overwritten">Files that a person has written over: what they held was theirs to lose.</param>
    public void AssertNothingLost(Machine machine, params string[] overwritten) =>
        Assert.Empty(Belongings.Of(machine).Missing(_before.Without(overwritten)));

    /// <summary>All is where it would have been without the interruption.</summary>
    public void AssertEnded(Machine machine) => Assert.Contains(EndOf(machine), _ends);

    /// <summary>Whole, unlocked, and nothing of ours left lying around.</summary>
    public static void AssertTidy(Machine machine)
    {
        machine.Git("fsck", "--strict", "--no-dangling");
        Assert.Equal("", string.Join(", ", LocksIn(machine.Dotfiles[".git"])));
        // A conflict stays noted while another branch is checked out.
        if (machine.Dotfiles.Has(".git/home-sync"))
        {
            Assert.Empty(
                new Folder(machine.Dotfiles[".git/home-sync"]).Names().Except(["conflict.json"])
            );
        }

        Assert.False(machine.Dotfiles.Has(".git-home-sync-clone"));
        // A configuration that was written and never put in place does no harm, and might be a person's.
        string[] known =
        [
            "config.yml",
            "health",
            "health.new",
            "home-sync.lock",
            "logs",
            "metrics.jsonl",
        ];
        Assert.All(
            new Folder(machine.Paths.ConfigFolder).Names(),
            name =>
                Assert.True(
                    known.Contains(name)
                        || name.StartsWith("config.yml.home-sync-", StringComparison.Ordinal),
                    name
                )
        );
    }

    private static IEnumerable<string> LocksIn(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.lock", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path));

    private static bool Same(
        IReadOnlyDictionary<string, string> one,
        IReadOnlyDictionary<string, string> other
    ) => one.Count == other.Count && !one.Except(other).Any();

    private static string EndOf(Machine machine)
    {
        var files = Belongings.Of(machine).Files.OrderBy(file => file.Key, StringComparer.Ordinal);
        return string.Join('\n', files.Select(file => $"{file.Key} {file.Value}"))
            + $"\n{machine.Git("rev-list", "--count", "HEAD", "origin/main")} commits"
            + $"\n{machine.Git("rev-list", "--count", "HEAD...origin/main")} on one side"
            + $"\n{machine.ShortStatus()}";
    }
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Faults;

/// <summary>Somebody who goes on working after home-sync was killed, before anything is recovered.</summary>
/// <param name="Name">What they do.</param>
/// <param name="Do">Does it, with plain git.</param>
internal sealed record Person(string Name, Action<Machine> Do)
{
    public const string Edited = "what a person wrote meanwhile\n";

    /// <summary>The files they write, some of them over what is there.</summary>
    public static string[] Files => [".zshrc", "meanwhile", "old/file"];

    /// <summary>What people do.</summary>
    public static IReadOnlyList<Person> All { get; } =
    [
        new("edits", Edit),
        new("commits", machine => EditAnd(machine, "commit", "-qm", "Meanwhile", ".zshrc")),
        new("switches the branch", machine => EditAnd(machine, "switch", "-qc", "experiment")),
    ];

    private static void Edit(Machine machine)
    {
        foreach (var file in Files)
            machine.Dotfiles.Write(file, Edited);
    }

    private static void EditAnd(Machine machine, params string[] git)
    {
        Edit(machine);
        // As git's own message suggests, and as each of us has done.
        if (machine.Dotfiles.Has(".git/index.lock"))
            machine.Dotfiles.Delete(".git/index.lock");
        try
        {
            machine.Git(git);
        }
        catch (InvalidOperationException)
        {
            // A git that the killed program had just started moved the branch in that very moment
            // ("cannot lock ref"): people type it again.
            machine.Git(git);
        }
    }
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Faults;

/// <summary>Somebody who goes on working after home-sync was killed, before anything is recovered.</summary>
/// <param name="Name">What they do.</param>
/// <param name="Wrote">The files they write, some of them over what is there.</param>
/// <param name="Do">Does it, with plain git.</param>
internal sealed record Person(string Name, string[] Wrote, Action<Machine> Do)
{
    public const string Edited = "what a person wrote meanwhile\n";

    private static readonly string[] Files = [".zshrc", "meanwhile", "old/file"];

    /// <summary>What people do.</summary>
    public static IReadOnlyList<Person> All { get; } =
    [
        new("edits", Files, machine => Edit(machine, Files)),
        new("commits", Files, machine => EditAnd(machine, "commit", "-qm", "Meanwhile", ".zshrc")),
        new(
            "switches the branch",
            Files,
            machine => EditAnd(machine, "switch", "-qc", "experiment")
        ),
        new("clears up", [".zshrc"], ClearUp),
        new("puts a file in a folder's place", [".zshrc", "old"], PutInPlace),
    ];

    /// <summary>What was theirs to lose.</summary>
    public string[] Overwrote => [.. Files, .. Wrote];

    private static void Edit(Machine machine, params IEnumerable<string> files)
    {
        foreach (var file in files)
            machine.Dotfiles.Write(file, Edited);
    }

    private static void ClearUp(Machine machine)
    {
        machine.Dotfiles.Delete("old");
        machine.Dotfiles.Delete("new");
        Edit(machine, ".zshrc");
    }

    private static void PutInPlace(Machine machine)
    {
        machine.Dotfiles.Delete("old");
        Edit(machine, "old", ".zshrc");
    }

    private static void EditAnd(Machine machine, params string[] git)
    {
        Edit(machine, Files);
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

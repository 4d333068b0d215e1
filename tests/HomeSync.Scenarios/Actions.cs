using HomeSync.TestKit;

namespace HomeSync.Scenarios;

/// <summary>What people do on their machines, in a line each.</summary>
internal static class Actions
{
    /// <summary>Writes a file and commits it; returns the commit.</summary>
    public static string Commit(this Machine machine, string name, string text, string? why = null)
    {
        machine.Dotfiles.Write(name, text);
        return machine.CommitAll(why ?? $"Change {name}");
    }

    /// <summary>Commits whatever is different, new files included; returns the commit.</summary>
    public static string CommitAll(this Machine machine, string why)
    {
        machine.Git("add", "--all");
        machine.Git("commit", "--quiet", "--message", why);
        return machine.Tip();
    }

    /// <summary>Commits a file and pushes it with plain git; returns the commit.</summary>
    public static string Send(this Machine machine, string name, string text, string? why = null)
    {
        var tip = machine.Commit(name, text, why);
        machine.Git("push", "--quiet");
        return tip;
    }

    /// <summary>Commits whatever is different and pushes it with plain git; returns the commit.</summary>
    public static string SendAll(this Machine machine, string why)
    {
        var tip = machine.CommitAll(why);
        machine.Git("push", "--quiet");
        return tip;
    }

    public static string Tip(this Machine machine) => machine.Git("rev-parse", "HEAD");

    /// <summary>The commit that the shared repository's main is at.</summary>
    public static string Tip(this Fleet fleet) =>
        fleet.Laptop.Git("-C", fleet.Remote, "rev-parse", "main");

    /// <summary>How far the shared repository is: the subjects of its commits, newest first.</summary>
    public static string[] Subjects(this Fleet fleet) =>
        fleet.Laptop.Git("-C", fleet.Remote, "log", "--format=%s", "main").Split('\n');

    /// <summary>git's account of index and files, without writing the index.</summary>
    public static string Status(this Machine machine) =>
        machine.Git(
            "--no-optional-locks",
            "status",
            "--porcelain=v2",
            "--untracked-files=all",
            "--ignored"
        );

    /// <summary>The same as a person sees it.</summary>
    public static string ShortStatus(this Machine machine) =>
        machine.Git("--no-optional-locks", "status", "--short");

    /// <summary>Every entry of the index with mode, object and stage.</summary>
    public static string Index(this Machine machine) => machine.Git("ls-files", "--stage", "-v");

    public static void Unhook(this Fleet fleet, string name) =>
        new Folder(fleet.Remote).Delete($"hooks/{name}");

    /// <summary>How many commits the upstream hasn't, as known here.</summary>
    public static int Ahead(this Machine machine) =>
        int.Parse(machine.Git("rev-list", "--count", "@{upstream}..HEAD"), null);

    /// <summary>The newest savepoint's ref.</summary>
    public static string Savepoint(this Machine machine) =>
        machine.Git(
            "for-each-ref",
            "--sort=-refname",
            "--count=1",
            "--format=%(refname)",
            "refs/home-sync/savepoints/"
        );
}

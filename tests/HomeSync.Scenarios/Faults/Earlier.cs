using HomeSync.TestKit;

namespace HomeSync.Scenarios.Faults;

/// <summary>What happened on the machines before an operation that will be interrupted.</summary>
internal static class Earlier
{
    /// <summary>The remote's name in the users' git configuration: its path differs from run to run.</summary>
    public const string Remote = "shared:dotfiles";

    /// <summary>Both machines are in sync; the laptop has files that git doesn't know.</summary>
    public static void InSync(Fleet fleet)
    {
        var laptop = fleet.Laptop.Dotfiles;
        laptop.Write("old/file", "old\n");
        laptop.Write("private", "0600\n");
        laptop.Write("both", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        laptop.Link("link", "private");
        fleet.Laptop.SendAll("More files");
        fleet.Desktop.Git("pull", "--quiet");
        laptop.SetMode("private", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        laptop.Write("ignored.local", "only here\n");
        laptop.Write("untracked", "only here too\n");
    }

    public static void Edits(Fleet fleet)
    {
        var laptop = fleet.Laptop.Dotfiles;
        laptop.Write(".zshrc", "export EDITOR=ed\n");
        laptop.Write("large", new string('x', 200_000));
        laptop.Delete("old");
        laptop.Write("staged", "half\n");
        fleet.Laptop.Git("add", "staged", "large");
        laptop.Write("staged", "half and more\n");
    }

    public static void Commits(Fleet fleet)
    {
        fleet.Laptop.Commit("mine", "1\n");
        fleet.Laptop.Commit("mine", "2\n");
        fleet.Laptop.Dotfiles.Write(".zshrc", "export EDITOR=ed\n");
    }

    public static void SentByTheOther(Fleet fleet)
    {
        var desktop = fleet.Desktop.Dotfiles;
        desktop.Write(".zshrc", "export EDITOR=nano\n");
        desktop.Write("new/deep/file", "new\n");
        desktop.Write("private", "0600, changed\n");
        desktop.Write("both", "1\n2\n3\n4\n5\n6\n7\n8\n9, changed there\n");
        desktop.Delete("link");
        desktop.Link("link", "both");
        desktop.Delete("old");
        fleet.Desktop.SendAll("Changed on the desktop");
    }

    public static void BothSides(Fleet fleet, string policy)
    {
        fleet.Laptop.Configure($"on_diverged: {policy}");
        SentByTheOther(fleet);
        fleet.Laptop.Commit("mine", "1\n");
        fleet.Laptop.Dotfiles.Write("both", "1, changed here\n2\n3\n4\n5\n6\n7\n8\n9\n");
        fleet.Laptop.Dotfiles.Write("staged", "half\n");
        fleet.Laptop.Git("add", "staged");
    }

    public static void Committed(Fleet fleet)
    {
        Edits(fleet);
        fleet.Laptop.HomeSync("sync", "--force", "--skip-push").Succeeded();
        fleet.Laptop.Dotfiles.Write("both", "edited since\n");
    }

    public static void Taken(Fleet fleet)
    {
        SentByTheOther(fleet);
        fleet.Laptop.HomeSync("sync").Succeeded();
        fleet.Laptop.Dotfiles.Write(".gitignore", "*.local\n*.tmp\n");
    }

    public static void Conflict(Fleet fleet)
    {
        SentByTheOther(fleet);
        fleet.Laptop.Commit(".zshrc", "export EDITOR=ed\n");
        fleet.Laptop.Dotfiles.Write("both", "1, changed here\n2\n3\n4\n5\n6\n7\n8\n9\n");
        Assert.Equal(1, fleet.Laptop.HomeSync("sync", "--force").ExitCode);
    }

    /// <summary>A machine without a repository, but with files where it will be.</summary>
    public static void OtherFiles(Fleet fleet)
    {
        var laptop = fleet.Laptop.Dotfiles;
        laptop.Delete(".git");
        laptop.Delete("old");
        laptop.Delete("link");
        laptop.Write(".zshrc", "mine\n");
    }
}

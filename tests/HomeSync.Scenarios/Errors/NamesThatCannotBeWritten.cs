using HomeSync.Scenarios.Sync;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>Trees that no honest git makes, or no file system here can hold.</summary>
public sealed class NamesThatCannotBeWritten : IDisposable
{
    private readonly Fleet _fleet = new();

    public NamesThatCannotBeWritten() => Laptop.Configure();

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData(".git")]
    [InlineData("..")]
    [InlineData(".GIT")]
    public void In_the_repositorys_folder_or_outside_of_all(string folder)
    {
        if (folder == ".GIT")
            Laptop.Git("config", "core.protectHFS", "true"); // as on a Mac
        var hooks = Tree($"100755 blob {Blob("#!/bin/sh\ntouch \"$HOME/owned\"\n")}\tpost-commit");
        Send(Tree($"040000 tree {Tree($"040000 tree {hooks}\thooks")}\t{folder}"));
        Snapshot.Match(Laptop.Stops("sync").Transcript, folder);
        Assert.False(Laptop.Home.Has("hooks"));
        Assert.False(Laptop.Dotfiles.Has(".git/hooks/post-commit"));
    }

    [Fact]
    public void Longer_than_a_name_may_be()
    {
        var name = new string('n', 300);
        Send(Tree($"100644 blob {Blob("x")}\t{name}"));
        Snapshot.Match(Laptop.Stops("sync").Transcript);
    }

    [Fact]
    public void Longer_than_a_path_may_be()
    {
        var name = new string('n', 200);
        var tree = Tree($"100644 blob {Blob("x")}\tfile");
        for (var depth = 0; depth < 25; depth++)
            tree = Tree($"040000 tree {tree}\t{name}");
        Send(tree);
        // How long it may be depends on where the test runs.
        Laptop.Names.Add(($"; {Possible()} are possible here", "; <so many> are possible here"));
        Snapshot.Match(Laptop.Stops("sync").Transcript);
    }

    [Fact]
    public void Are_mended_where_they_were_made()
    {
        Send(Tree($"100644 blob {Blob("x")}\t{new string('n', 300)}"));
        Laptop.Stops("sync");
        Desktop.Git("push", "--quiet", "--force", "origin", "main");
        Laptop.HomeSync("sync").Succeeded();
        Desktop.Send(".vimrc", "set number\n");
        Laptop.HomeSync("sync").Succeeded();
        Assert.True(Laptop.Dotfiles.Has(".vimrc"));
    }

    private int Possible() =>
        (OperatingSystem.IsMacOS() ? 1023 : 4095)
        - Laptop.Dotfiles[".git/home-sync/move/staged/"].Length;

    private string Blob(string text)
    {
        Desktop.Home.Write("blob", text);
        return Desktop.Git("hash-object", "-w", Desktop.Home["blob"]);
    }

    /// <summary>Makes a tree of one entry, whatever it is called.</summary>
    private string Tree(string entry)
    {
        Desktop.Home.Write("entry", entry + "\n");
        return Desktop
            .Run("/bin/sh", ["-c", "git -C dotfiles mktree < entry"])
            .Succeeded()
            .Out.Trim();
    }

    /// <summary>Adds a tree's only entry to what is there, and pushes it.</summary>
    private void Send(string tree)
    {
        Desktop.Home.Write(
            "entries",
            $"{Desktop.Git("ls-tree", "HEAD")}\n{Desktop.Git("ls-tree", tree)}\n"
        );
        var all = Desktop
            .Run("/bin/sh", ["-c", "git -C dotfiles mktree < entries"])
            .Succeeded()
            .Out.Trim();
        var commit = Desktop.Git("commit-tree", "-p", "HEAD", "-m", "Strange", all);
        Desktop.Git("push", "--quiet", "origin", $"{commit}:main");
    }
}

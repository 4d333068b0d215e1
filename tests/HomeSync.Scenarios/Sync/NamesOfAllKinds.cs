using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>Names are bytes: no name is a pattern, an option, or broken text.</summary>
public sealed class NamesOfAllKinds : IDisposable
{
    // One in octal escapes for printf: it isn't UTF-8, so no string of ours can hold it.
    private const string Script = """
        set -e
        put() { name=$(printf -- "$1"); mkdir -p -- "./$(dirname -- "./$name")"; printf '%s' "$2" > "./$name"; }
        put 'with space' "$1"; put 'new\nline' "$1"; put 'tab\there' "$1"; put '"quoted"' "$1"
        put "it's" "$1"; put '-dash' "$1"; put '--force' "$1"; put ':!magic' "$1"; put ':(top)x' "$1"
        put '*' "$1"; put '[a]' "$1"; put 'back\\slash' "$1"; put 'bad\377\376bytes' "$1"
        put 'folder \303/in\377side' "$1"; put 'trailing ' "$1"; put ' leading' "$1"; put '#x' "$1"
        put '🎉 emoji' "$1"; put 'e\314\201' "$1"; put '\303\251' "$1"; put '\033[31mred' "$1"
        long=$(printf '%0200d' 0); put "$long/$long/$long/$long/$long/$long/file" "$1"
        """;

    private readonly Fleet _fleet = new();

    public NamesOfAllKinds()
    {
        Laptop.Configure("auto_commit: true", "auto_commit_untracked: true");
        Desktop.Configure();
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void They_go_all_the_way_when_added_changed_and_removed()
    {
        Put("one");
        var added = Sync();
        Put("two, which is longer");
        Sync();
        Laptop.Run("/bin/sh", ["-c", "cd dotfiles && rm -rf -- ./*"]).Succeeded();
        var removed = Sync();
        Assert.Equal(".gitignore\n.zshrc", Desktop.Git("ls-files"));
        Snapshot.Match(added + "\n" + removed);
    }

    [Fact]
    public void A_folder_of_them_becomes_a_file()
    {
        Put("one");
        Laptop.Run("/bin/sh", ["-c", "cd dotfiles && mkdir d && mv -- ./*' '* d"]).Succeeded();
        Sync();
        Laptop.Dotfiles.Delete(".zshrc");
        Laptop.Run("/bin/sh", ["-c", "cd dotfiles && rm -r d && echo file > d"]).Succeeded();
        Sync();
        Assert.Equal("file\n", Desktop.Dotfiles.Read("d"));
    }

    [Fact]
    public void An_untracked_one_in_the_way_is_seen_and_shown()
    {
        Put("theirs");
        Laptop.HomeSync("sync").Succeeded();
        Put("mine", Desktop);
        var before = RepositoryPhoto.Of(Desktop.Dotfiles.Path);
        var run = Desktop.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Desktop.Dotfiles.Path), ignoreGit: true));
        Snapshot.Match(run.Transcript);
    }

    private void Put(string text, Machine? machine = null) =>
        (machine ?? Laptop)
            .Run("/bin/sh", ["-c", $"cd dotfiles\n{Script}", "sh", text])
            .Succeeded();

    /// <summary>From the laptop to the desktop; both are the same then, byte for byte.</summary>
    private string Sync()
    {
        var sent = Laptop.HomeSync("sync").Succeeded();
        var taken = Desktop.HomeSync("sync").Succeeded();
        Assert.Equal((Laptop.Tip(), ""), (Desktop.Tip(), Desktop.Status()));
        Assert.Empty(
            RepositoryPhoto
                .Of(Laptop.Dotfiles.Path)
                .Diff(RepositoryPhoto.Of(Desktop.Dotfiles.Path), ignoreTimes: true, ignoreGit: true)
        );
        return sent.Transcript + taken.Transcript;
    }
}

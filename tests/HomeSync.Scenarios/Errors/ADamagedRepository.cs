using HomeSync.Scenarios.Sync;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>git's own files, as a crash or a failing disk leaves them. What the error says to type mends it.</summary>
public sealed partial class ADamagedRepository : IDisposable
{
    private readonly Fleet _fleet = new();

    public ADamagedRepository()
    {
        Laptop.Configure("auto_commit: true");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void With_a_corrupt_object()
    {
        var file = ObjectFile(Laptop.Git("rev-parse", "HEAD^{tree}"));
        Laptop.Dotfiles.SetMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Laptop.Dotfiles.Write(file, "garbage");
        Mends(Laptop.Stops("sync"));
    }

    [Fact]
    public void With_an_empty_object()
    {
        var file = ObjectFile(Laptop.Tip());
        Laptop.Dotfiles.SetMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Laptop.Dotfiles.Write(file, "");
        Mends(Laptop.Stops("sync"));
    }

    [Fact]
    public void Without_an_object_that_comes_in()
    {
        _fleet.Desktop.Send(".vimrc", "set number\n");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vi\n");
        Laptop.Git("fetch", "--quiet");
        Laptop.Dotfiles.Delete(ObjectFile(Laptop.Git("rev-parse", "origin/main:.vimrc")));
        Mends(Laptop.Stops("sync"));
    }

    [Fact]
    public void With_a_corrupt_object_of_a_commit_to_be_sent()
    {
        Laptop.CommitAll("Use vim");
        var file = ObjectFile(Laptop.Git("rev-parse", "HEAD:.zshrc"));
        Laptop.Dotfiles.SetMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Laptop.Dotfiles.Write(file, "garbage");
        var remote = _fleet.Tip();
        Snapshot.Match(Stopping.WithoutWords(Laptop.Stops("push").Transcript));
        Assert.Equal(remote, _fleet.Tip());
        // The file itself still has what the object had.
        Laptop.Dotfiles.Delete(file);
        Laptop.Git("hash-object", "-w", ".zshrc");
        Laptop.HomeSync("push").Succeeded();
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
    }

    [Fact]
    public void With_an_index_of_garbage()
    {
        Laptop.Dotfiles.Write(".git/index", new string('x', 500));
        Mends(Laptop.Stops("sync"));
    }

    [Fact]
    public void With_an_empty_index_that_reads_like_everything_removed()
    {
        Laptop.Dotfiles.Write(".git/index", "");
        Mends(Laptop.Stops("sync"));
    }

    [Fact]
    public void With_an_index_cut_short()
    {
        var bytes = Laptop.Dotfiles.ReadBytes(".git/index");
        Laptop.Dotfiles.Write(".git/index", bytes[..50]);
        Mends(Laptop.Stops("sync"));
    }

    [Fact]
    public void Without_an_index()
    {
        Laptop.Dotfiles.Delete(".git/index");
        Mends(Laptop.Stops("sync"));
    }

    [Fact]
    public void With_an_empty_branch()
    {
        Laptop.Dotfiles.Write(".git/refs/heads/main", "");
        Mends(Laptop.Stops("sync"));
    }

    [Fact]
    public void With_a_branch_of_garbage_and_no_log()
    {
        Laptop.Dotfiles.Write(".git/refs/heads/main", "garbage\n");
        Laptop.Dotfiles.Delete(".git/logs/refs/heads/main");
        Snapshot.Match(Laptop.Stops("sync").Transcript);
    }

    [Fact]
    public void With_an_empty_head()
    {
        Laptop.Dotfiles.Write(".git/HEAD", "");
        Mends(Laptop.Stops("sync"));
    }

    [Fact]
    public void With_a_tracking_ref_of_garbage()
    {
        Laptop.Dotfiles.Write(".git/refs/remotes/origin/main", "garbage\n");
        Mends(Laptop.Stops("sync"));
    }

    [Fact]
    public void With_a_configuration_of_garbage()
    {
        Laptop.Dotfiles.Write(".git/config", Laptop.Dotfiles.Read(".git/config") + "[garbage\n");
        Snapshot.Match(Laptop.Stops("sync").Transcript);
    }

    private void Mends(
        Run stopped,
        [System.Runtime.CompilerServices.CallerMemberName] string test = ""
    )
    {
        Snapshot.Match(Ids().Replace(stopped.Transcript, "objects/<id>"), method: test);
        Laptop.Types(stopped);
        Laptop.HomeSync("sync").Succeeded();
        Laptop.Git("fsck", "--connectivity-only");
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
        Assert.Contains(".zshrc", Laptop.Git("ls-files"), StringComparison.Ordinal);
    }

    // A transcript knows ids only where they are whole.
    [System.Text.RegularExpressions.GeneratedRegex("objects/[0-9a-f]{2}/<id>")]
    private static partial System.Text.RegularExpressions.Regex Ids();

    private static string ObjectFile(string id) => $".git/objects/{id[..2]}/{id[2..]}";
}

using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>
/// Most of them left out by a sparse checkout, since so many files take a disk minutes to make and remove;
/// with all of them there, <c>scripts/bench</c> measures it.
/// </summary>
public sealed class WhenThereAreManyFiles : IDisposable
{
    private const int Many = 100_000;

    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void One_of_a_hundred_thousand_goes_out_and_one_comes_in()
    {
        Laptop.Configure();
        Import(Tree("one"));
        Laptop.Git("sparse-checkout", "set", "many/0", "many/50");
        Laptop.Git("pull", "--quiet");
        Assert.Equal($"{Many + 2}", $"{Laptop.Git("ls-files").Split('\n').Length}");
        Laptop.Dotfiles.Write("many/50/500.conf", "edited\n");
        var index = Laptop.Git("hash-object", "--no-filters", ".git/index");
        var sent = Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Contains("Committing 1 file: many/50/500.conf", sent.Out, StringComparison.Ordinal);
        Assert.Equal("edited", Laptop.Git("show", "origin/main:many/50/500.conf"));
        Assert.Equal(index, Laptop.Git("rev-parse", $"{Savepoint()}:index"));

        Import(
            "D many/50/501.conf\nM 100644 inline many/7/7.conf\ndata <<E\ntheirs\nE\nM 100644 inline many/0/0.conf\ndata <<E\ntheirs\nE\n"
        );
        index = Laptop.Git("hash-object", "--no-filters", ".git/index");
        var taken = Laptop.HomeSync("sync").Succeeded();
        Assert.Contains("1 file removed", taken.Out, StringComparison.Ordinal);
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.Status()));
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read("many/0/0.conf"));
        Assert.False(Laptop.Dotfiles.Has("many/50/501.conf"));
        Assert.False(Laptop.Dotfiles.Has("many/7"));
        Assert.Equal(index, Laptop.Git("rev-parse", $"{Savepoint()}:index"));
    }

    /// <summary>The newest.</summary>
    private string Savepoint() =>
        Laptop.Git(
            "for-each-ref",
            "--count=1",
            "--sort=-refname",
            "--format=%(refname)",
            "refs/home-sync/savepoints"
        );

    private static string Tree(string text) =>
        string.Concat(
            Enumerable
                .Range(0, Many)
                .Select(i =>
                    $"M 100644 inline many/{i / 1000}/{i % 1000}.conf\ndata <<E\n{text}\nE\n\n"
                )
        );

    /// <summary>A commit of somebody else's in the shared repository: the quickest way to so many files.</summary>
    private void Import(string changes)
    {
        var stream = Laptop.Temp.Write(
            "stream",
            $"commit refs/heads/main\ncommitter x <x@example.org> 1700000000 +0000\ndata 4\nMany\nfrom refs/heads/main^0\n{changes}\n"
        );
        Laptop
            .Run(
                "/bin/sh",
                [
                    "-c",
                    "exec git -C \"$1\" fast-import --quiet < \"$2\"",
                    "sh",
                    _fleet.Remote,
                    stream,
                ]
            )
            .Succeeded();
        Laptop.Temp.Delete("stream");
    }
}

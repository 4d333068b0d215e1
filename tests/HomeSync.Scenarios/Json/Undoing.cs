using HomeSync.TestKit;

namespace HomeSync.Scenarios.Json;

public sealed class Undoing : IDisposable
{
    private readonly Fleet _fleet = new();

    public Undoing()
    {
        _fleet.Desktop.Send(".zshrc", "theirs\n");
        Laptop.HomeSync("pull").Succeeded();
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Tells_the_difference_before_and_the_files_afterwards()
    {
        var rehearsal = Laptop.Ask("undo", "--dry-run");
        Assert.Equal("dry-run", rehearsal.Code);
        Assert.Contains(
            "\n-theirs\n",
            rehearsal["difference"].GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal([".zshrc"], rehearsal.Texts("written"));
        Assert.Equal(
            [".zshrc"],
            Laptop.Ask("undo", "--files", ".zshrc", "--dry-run").Texts("written")
        );
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read(".zshrc"));
        var id = Laptop.Savepoint().Split('/')[^1];
        var answer = Laptop.Ask("undo");
        Assert.Equal("undid", answer.Code);
        Assert.Equal(id, answer["undid"].GetString());
        Assert.Equal([".zshrc"], answer.Texts("written"));
        Assert.Equal("already-undone", Laptop.Ask("undo", id).Code);
    }

    [Fact]
    public void Brings_single_files_back()
    {
        var answer = Laptop.Ask("undo", "--files", ".zshrc");
        Assert.Equal("brought-back", answer.Code);
        Assert.Equal([".zshrc"], answer.Texts("written"));
    }

    [Fact]
    public void That_cannot_be_done_says_why()
    {
        Assert.Equal("unknown-savepoint", Laptop.Ask("undo", "no \"such\"").Code);
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        var answer = Laptop.Ask("undo");
        Assert.Equal(("changed-since", true), (answer.Code, answer.IsError));
        Assert.Equal("changed-since", Laptop.Ask("undo", "--files", ".zshrc").Code);
        Assert.Equal("outside", Laptop.Ask("undo", "--files", "/etc/passwd").Code);
        using var empty = new Fleet("laptop");
        Assert.Equal("nothing-to-undo", empty.Laptop.Ask("undo").Code);
    }
}

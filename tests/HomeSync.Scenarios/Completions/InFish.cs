using HomeSync.TestKit;

namespace HomeSync.Scenarios.Completions;

public sealed class InFish : IDisposable
{
    private readonly Shells _shells = new();

    public void Dispose() => _shells.Dispose();

    [ToolTheory("fish", "fish")]
    [MemberData(nameof(Lines.All), MemberType = typeof(Lines))]
    public void Is_offered_what_may_follow(string line, string words)
    {
        if (words == Lines.Id)
            _shells.Sync();
        Assert.Equal(words, Offered(line));
    }

    [ToolFact("fish", "fish")]
    public void Is_offered_no_operation_where_none_can_be_asked_for()
    {
        Assert.Equal("", Offered("home-sync undo "));
        _shells.Sync();
        _shells.Laptop.Bin.Delete("home-sync");
        Assert.Equal("", Offered("home-sync undo "));
    }

    private string Offered(string line) =>
        _shells.Offered(
            "fish",
            "--no-config",
            "-c",
            "source $COMPLETIONS/home-sync.fish; complete -C $argv[1]",
            line
        );
}

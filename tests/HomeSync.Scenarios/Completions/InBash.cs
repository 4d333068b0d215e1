using HomeSync.TestKit;

namespace HomeSync.Scenarios.Completions;

public sealed class InBash : IDisposable
{
    // As Readline does it: words are parted at blanks and at =, which is a word of its own.
    private const string Script = """
        source "$COMPLETIONS/home-sync.bash"
        read -ra COMP_WORDS <<<"${1//=/ = }"
        [[ $1 != *' ' ]] || COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        [[ $(complete -p home-sync) == *'-F _home_sync home-sync' ]] || exit 1
        _home_sync
        printf '%s\n' "${COMPREPLY[@]}"
        """;

    private readonly Shells _shells = new();

    public void Dispose() => _shells.Dispose();

    [Theory]
    [MemberData(nameof(Lines.All), MemberType = typeof(Lines))]
    public void Is_offered_what_may_follow(string line, string words)
    {
        if (words == Lines.Id)
            _shells.Sync();
        Assert.Equal(words, Offered(line));
    }

    [Fact]
    public void Is_offered_no_operation_where_none_can_be_asked_for()
    {
        Assert.Equal("", Offered("home-sync undo "));
        _shells.Sync();
        _shells.Laptop.Bin.Delete("home-sync");
        Assert.Equal("", Offered("home-sync undo "));
    }

    private string Offered(string line) =>
        _shells.Offered("bash", "--norc", "--noprofile", "-c", Script, "bash", line);
}

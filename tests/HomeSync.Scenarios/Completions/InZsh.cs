using HomeSync.TestKit;

namespace HomeSync.Scenarios.Completions;

public sealed class InZsh : IClassFixture<InZsh.Dump>, IDisposable
{
    // What the shell on the terminal does first. The word that every completion ends with says what it would add.
    private const string Inside = """
        PS1=
        fpath=($COMPLETIONS $fpath)
        autoload -Uz compinit
        compinit -C -u -d "$DUMP"
        offered() {
          compadd() {
            local -a words=()
            builtin compadd -O words "$@"
            (( $#words == 0 )) || print -rl -- "<"${^words}">"
            builtin compadd "$@"
          }
          _main_complete
          unfunction compadd
          print "<end>"
        }
        zle -C offered complete-word offered
        bindkey "^I" offered
        print "<ready>"
        """;

    // A terminal, a shell on it, a line and the Tab.
    private const string Script = """
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell "source ${(q)1}"
        zpty -r -m shell seen '*<ready>*'
        zpty -w -n shell "$2"$'\t'
        zpty -r -m shell seen '*<end>*'
        zpty -d shell
        for word in ${(f)${seen//$'\r'/}}; do
          [[ $word != *'<end>'* && $word == *'<'*'>'* ]] && print -r -- ${${word##*<}%%>*}
        done
        true
        """;

    private readonly Shells _shells = new();

    public InZsh(Dump dump) => _shells.Laptop.Environment["DUMP"] = dump.Path;

    public void Dispose() => _shells.Dispose();

    [ToolTheory("zsh", "zsh")]
    [MemberData(nameof(Lines.All), MemberType = typeof(Lines))]
    public void Is_offered_what_may_follow(string line, string words)
    {
        if (words == Lines.Id)
            _shells.Sync();
        Assert.Equal(words, Offered(line));
    }

    [ToolFact("zsh", "zsh")]
    public void Is_offered_no_operation_where_none_can_be_asked_for()
    {
        Assert.Equal("", Offered("home-sync undo "));
        _shells.Sync();
        _shells.Laptop.Bin.Delete("home-sync");
        Assert.Equal("", Offered("home-sync undo "));
    }

    private string Offered(string line) =>
        _shells.Offered(
            "zsh",
            "-f",
            "-c",
            Script,
            "zsh",
            _shells.Laptop.Bin.Write("inside.zsh", Inside),
            line
        );

    /// <summary>What zsh found out about all completions there are, which takes it longest.</summary>
    public sealed class Dump : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("home-sync zsh");

        public string Path => System.IO.Path.Combine(_folder.FullName, "dump");

        public void Dispose() => _folder.Delete(recursive: true);
    }
}

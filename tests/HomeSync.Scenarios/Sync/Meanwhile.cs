using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>Somebody at work while a sync runs: a script that runs just before a certain call of git, once or at several.</summary>
internal sealed class Meanwhile
{
    private readonly string _mark;

    private Meanwhile(string mark) => _mark = mark;

    /// <param name="machine">Where the sync runs.</param>
    /// <param name="argument">The call has this argument, such as <c>push</c>.</param>
    /// <param name="script">What is done, in the repository, by real git.</param>
    /// <param name="at">At which of these calls, from 1.</param>
    /// <param name="upTo">At each one from there up to this one; their number is <c>$n</c>.</param>
    public static Meanwhile Before(
        Machine machine,
        string argument,
        string script,
        int at = 1,
        int upTo = 0
    )
    {
        var git = $"'{Tool.Find("git")}'";
        var meanwhile = new Meanwhile(machine.Temp["happened"]);
        StandIn.Script(
            machine,
            "git",
            $$"""
            counts=
            for a; do [ "$a" = '{{argument}}' ] && counts=1; done
            if [ -n "$counts" ]; then
              number at
              [ "$n" -lt {{at}} ] || [ "$n" -gt {{Math.Max(at, upTo)}} ] || (
                unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_LITERAL_PATHSPECS GIT_OPTIONAL_LOCKS
                unset GIT_CEILING_DIRECTORIES GIT_OBJECT_DIRECTORY GIT_EDITOR HOME_SYNC_RUNNING
                cd "$HOME/dotfiles" || exit 1
                : > '{{meanwhile._mark}}'
                git() { {{git}} "$@"; }
                {{script}}
              ) >/dev/null 2>&1
            fi
            exec {{git}} "$@"
            """
        );
        return meanwhile;
    }

    /// <summary>There was such a call: else whatever a test finds is that of a sync without anybody.</summary>
    public void AssertHappened() => Assert.True(File.Exists(_mark), "nothing was done meanwhile");
}

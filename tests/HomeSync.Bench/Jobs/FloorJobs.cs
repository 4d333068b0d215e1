using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;

namespace HomeSync.Bench.Jobs;

/// <summary>
/// A sync against nothing but the calls of git that it can't do without, typed into a shell: with the
/// commit made beside, a savepoint, and the last looks before what can't be taken back. What is missing in
/// there is the deciding and the journal. Where a job misses its goal, this is
/// how much of it is the price of doing it safely.
/// </summary>
internal static class FloorJobs
{
    /// <summary>What all begin with.</summary>
    private const string Begin = """
        set -e
        cd "$1"
        room=.git/floor index=$PWD/.git/floor/index
        mkdir -p $room
        durably='-c core.fsync=all,-index -c core.fsyncMethod=batch'
        tips() { git for-each-ref --format='%(objectname) %(tree)' "$@"; }
        blobs() { # of files, from mark 2 on
          awk 'FNR == 1 { if (n++) print "end"; printf "blob\nmark :%d\ndata <<end\n", n + 1 }
            { print }
            END { print "end" }' "$@"
        }
        savepoint() { # the files that will change, and the present index
          {
            blobs $(cat $room/names)
            printf 'blob\nmark :1\ndata <<end\n' && cat .git/index && printf '\nend\n'
            printf 'commit refs/floor/savepoint\ncommitter a <a@b.c> 1 +0000\ndata 1\ns\nfrom %s\n' $old
            printf 'deleteall\nM 100644 :1 index\n'
            mark=1
            while read -r name; do
              mark=$((mark + 1))
              printf 'M 100644 :%s files/%s\n' $mark "$name"
            done <$room/names
            printf '\ndone\n'
          } | git $durably -c pack.compression=0 fast-import --quiet --done --force
        }
        git fetch --quiet --no-auto-maintenance &
        git status --porcelain=v2 --branch --no-renames >$room/status
        wait

        """;

    private const string Send = """
        while read -r kind _ _ _ _ _ _ _ name; do [ "$kind" != 1 ] || file=$name; done <$room/status
        echo "$file" >$room/names
        git config --get-regexp '^commit\.gpgsign$' >/dev/null || true
        tips refs/heads/main >$room/tips
        read -r old _ <$room/tips
        cp .git/index "$index"
        GIT_INDEX_FILE=$index git $durably update-index --add -- "$file"
        GIT_INDEX_FILE=$index git diff-index --cached --raw --no-abbrev $old >$room/changes &
        tree=$(GIT_INDEX_FILE=$index git $durably write-tree)
        wait
        while read -r _ _ _ id _; do echo $id; done <$room/changes | git cat-file --batch >/dev/null
        new=$(git $durably commit-tree $tree -p $old -m Edited)
        git $durably update-ref refs/floor/sent $new &
        tips refs/heads/main >/dev/null
        wait
        git push --quiet origin $new:refs/heads/main

        """;

    private const string Behind = """
        tips refs/heads/main refs/remotes/origin/main >$room/tips
        { read -r old olds && read -r new news; } <$room/tips
        cp .git/index "$index"
        GIT_INDEX_FILE=$index git $durably read-tree -i -m $olds $news &
        git diff-tree -r --name-only $olds $news >$room/names
        wait
        git ls-files -v >/dev/null

        """;

    /// <summary>Each commit is made anew upon what came in, then all are sent.</summary>
    private const string Diverged = """
        tips refs/heads/main refs/remotes/origin/main >$room/tips
        { read -r old olds && read -r there _; } <$room/tips
        git rev-list --reverse $there..$old >$room/commits
        git cat-file --batch <$room/commits >/dev/null
        at=$there
        while read -r commit; do
          tree=$(git $durably merge-tree --write-tree $at $commit)
          at=$(git $durably commit-tree $tree -p $at -m Edited)
        done <$room/commits
        new=$at news=$tree
        cp .git/index "$index"
        GIT_INDEX_FILE=$index git $durably read-tree -i -m $olds $news &
        git diff-tree -r --name-only $olds $news >$room/names
        wait
        git ls-files -v >/dev/null
        git $durably update-ref refs/floor/sent $new &
        tips refs/heads/main >/dev/null
        wait
        git push --quiet origin $new:refs/heads/main

        """;

    /// <summary>What all end with: HEAD's branch moves in one transaction, then what gathers is looked at.</summary>
    private const string End = """
        tips refs/heads/main >/dev/null
        savepoint
        git $durably update-ref refs/heads/main $new $old
        mv "$index" .git/index
        git for-each-ref refs/floor >/dev/null &
        git maintenance run --auto --quiet
        wait

        """;

    /// <summary>The new contents, on the disk before anything counts on them.</summary>
    private const string Take = """
        git checkout-index --force --index --stdin <$room/names
        sync $(cat $room/names)

        """;

    public static IEnumerable<Job> All() =>
        [
            Of("send", "sync", Begin + Send + End, site => site.Edit(1)),
            Of("behind", "pull", Begin + Behind + End + Take, site => site.AdvanceRemote(20)),
            Of("diverged", "sync", Begin + Diverged + End + Take, SyncJobs.Diverge),
        ];

    private static Job Of(string name, string command, string script, Action<Site> before) =>
        new(
            $"{name}-floor",
            ground =>
            {
                var pair = ground.Pair(Size.Small);
                pair.Settle();
                var theirs = pair.Theirs.Machine.Temp.Write($"{name}.sh", script);
                return Referee.Judge(
                    $"{name}-floor",
                    new Duel(
                        Contender(pair.Ours, command, before, Site.HomeSync(command)),
                        Contender(
                            pair.Theirs,
                            "the calls of git alone",
                            before,
                            new Step("sh", theirs, pair.Theirs.Clone)
                        )
                    ),
                    new Goal()
                );
            }
        );

    private static Contender Contender(
        Site site,
        string shown,
        Action<Site> before,
        params Step[] steps
    ) =>
        Launch.Contender(
            site.Machine,
            shown,
            () =>
            {
                before(site);
                SystemCalls.WriteBack();
            },
            steps
        );
}

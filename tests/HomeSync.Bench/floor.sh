#!/bin/sh
# A sync that decides nothing and keeps no journal: only the calls of git that it can't do without, with
# the commit made beside, a savepoint, and the last looks before what can't be taken back; at the same
# time where none waits for the other. Where a job misses its goal, this is how much of it is the price of
# doing it safely. Its own cp, cat, awk, sync and mv, which ours does without a process, take some 10 ms.
#   floor.sh send|behind|diverged|crowd CLONE [large]
set -e
cd "$2"
room=.git/floor index=$PWD/.git/floor/index
large=${3-} # an index that is kept while the rest is prepared
[ -d $room ] || mkdir $room

durably() { git -c core.fsync=all,-index -c core.fsyncMethod=batch "$@"; }
beside() { GIT_INDEX_FILE=$index durably "$@"; }
tips() { git for-each-ref --format='%(objectname) %(tree)' "$@"; }

# What is here and there. What a commit needs to know is asked while the network is waited for.
look() {
  git fetch --quiet --no-auto-maintenance &
  fetch=$!
  git status --porcelain=v2 --branch --no-renames >$room/status
  : >$room/names
  edited=
  while read -r kind _ _ _ _ _ _ _ name; do
    [ "$kind" != 1 ] || edited=$name
  done <$room/status
  [ -z "$edited" ] || {
    git config --get-regexp '^commit\.gpgsign$' >/dev/null || true
    tips refs/heads/main refs/remotes/origin/main >$room/tips
  }
  wait $fetch || return
  [ "$1" = alone ] || tips refs/heads/main refs/remotes/origin/main >$room/tips
  { read -r old base && read -r there theres; } <$room/tips
  cp .git/index "$index"
  kept=
  [ -z "$large" ] || {
    durably hash-object -w --no-filters -- .git/index >$room/kept &
    kept=$!
  }
}

# What was edited, beside.
commit() {
  beside update-index --add -- "$edited"
  beside diff-index --cached --raw --no-abbrev "$old" >$room/changes &
  differs=$!
  news=$(beside write-tree) base=$news
  wait $differs
  while read -r _ _ _ id _; do echo "$id"; done <$room/changes | git cat-file --batch >/dev/null
  new=$(durably commit-tree "$news" -p "$old" -m Edited)
}

# Whether the upstream's history was rewritten: what was taken out of it must not come back.
part() {
  git merge-base "$old" "$there" >/dev/null &
  parted=$!
  git merge-base --fork-point refs/remotes/origin/main "$old" >$room/first &
  first=$!
  git log --walk-reflogs --format=^%H -1000 refs/remotes/origin/main -- >$room/known
  wait $first || true # it has no answer where the log doesn't know one
  git rev-list --ignore-missing --stdin "$old" "^$there" <$room/known >/dev/null
  wait $parted
}

# Whether what is sent holds a secret.
guard() {
  git rev-list --objects --filter=object:type=blob --filter-provided-objects "$new" "^$there" |
    while read -r id _; do echo "$id"; done | git cat-file --batch >/dev/null
}

# Each commit of this side anew upon what came in.
replay() { # the last one
  git rev-list --reverse "$there..$1" >$room/commits
  git cat-file --batch <$room/commits >/dev/null
  new=$there
  while read -r one; do
    news=$(durably merge-tree --write-tree "$new" "$one") || return
    new=$(durably commit-tree "$news" -p "$new" -m Edited)
  done <$room/commits
}

# The index as it will be, what changes with it, and the new files.
turn() {
  beside read-tree -i -m "$base" "$news" &
  turning=$!
  git diff-tree -r --name-only "$base" "$news" >$room/names
  git ls-files -v >/dev/null
  wait $turning
  beside checkout-index --force --prefix=$room/staged/ --stdin <$room/names
}

send() {
  durably update-ref refs/floor/sent "$new" &
  noting=$!
  tips refs/heads/main >/dev/null
  wait $noting
  git push --quiet origin "$new:refs/heads/main"
}

# The files that are edited or will change, and the present index.
savepoint() {
  {
    # shellcheck disable=SC2086 # names without blanks
    awk 'FNR == 1 { if (n++) print "end"; printf "blob\nmark :%d\ndata <<end\n", n; file[n] = FILENAME }
      { print }
      END {
        printf "end\ncommit refs/floor/savepoint\ncommitter a <a@b.c> 1 +0000\ndata 1\ns\nfrom %s\ndeleteall\n", from
        for (i = 1; i <= n; i++) printf "M 100644 :%d files/%s\n", i, file[i]
      }' from="$old" $files
    if [ -n "$kept" ]; then
      read -r blob <$room/kept
      echo "M 100644 $blob index"
    else
      printf 'M 100644 inline index\ndata <<floor\n' && cat .git/index && printf '\nfloor\n'
    fi
    printf '\ndone\n'
  } | durably -c pack.compression=0 fast-import --quiet --done --force
}

move() {
  files=$edited
  while read -r name; do files="$files $name"; done <$room/names
  tips refs/heads/main >/dev/null
  [ -z "$kept" ] || wait "$kept"
  savepoint &
  saving=$!
  # shellcheck disable=SC2046 # the same
  [ ! -s $room/names ] || {
    (cd $room/staged && sync $(cat ../names))
    git diff --name-only --no-ext-diff -- $(cat $room/names) >/dev/null
  }
  wait $saving
  durably update-ref refs/heads/main "$new" "$old"
  [ ! -s $room/names ] || beside checkout-index --force --index --stdin <$room/names
  sync "$index"
  mv "$index" .git/index
}

# What gathers is looked at.
tidy() {
  git for-each-ref refs/floor >/dev/null &
  gathered=$!
  git maintenance run --auto --quiet
  wait $gathered
}

case $1 in
  send)
    look alone && commit && send
    ;;
  behind)
    look with
    new=$there news=$theres
    turn
    ;;
  diverged)
    look with
    part
    replay "$old"
    guard &
    guarded=$!
    turn
    wait $guarded
    send
    ;;
  crowd)
    tries=0
    until look with && commit && { [ "$there" = "$old" ] || { replay "$new" && turn; }; } && send; do
      tries=$((tries + 1))
      [ "$tries" -lt 500 ] || exit 1
    done
    ;;
esac
move
tidy

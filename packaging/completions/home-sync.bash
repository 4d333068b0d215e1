# Completion of home-sync for bash, 3.2 or newer. Made by scripts/pages from what the program says itself.

# What can be typed: c;COMMAND;SHORT NAMES;OPERANDS;MEANING, o;COMMAND;SPELLINGS;VALUE;MEANING, k;KEY;MEANING
_home_sync_load() {
  local row
  _home_sync_rows=()
  while IFS= read -r row; do
    _home_sync_rows+=("$row")
  done <<'TABLE'
c;help;h;[COMMAND];Show what can be typed, in all or for one command.
c;allow;;PATH[:RULE];Let a file be committed and sent although it looks like a secret: PATH, or PATH:RULE for one rule alone.
c;config;;;Show the configuration file with passwords hidden, and what is wrong with it.
c;config edit;;;Open the configuration file in $VISUAL or $EDITOR, and check it afterwards.
c;config get;;KEY;Show what one key comes to; exit code 1 when it has no value.
c;config path;;;Show where the configuration file is.
c;config set;;KEY VALUE;Put one value into the configuration file; comments, order and all else stay.
c;credentials forget-password;;;Take the master password that home-sync stored out of the keychain.
c;credentials migrate;;;Move a master password that stands in the configuration into the keychain; with --force over another one there.
c;credentials set-password;;;Store the master password in the keychain; on a terminal it is asked for, else it is a line of the input.
c;credentials test;;;Tell where the master password is found; never what it is.
c;credentials;c;;Bring credentials in by the program that keeps them (credentials_tools).
c;daemon;;;Sync now and from time to time, until it is stopped; stays in the foreground.
c;doctor;;;Find out what is wrong: look at everything that syncing depends on, and say what to type; changes nothing.
c;dotfiles;d;;Sync the dotfiles only.
c;history;;;Show what was done, how it ended, and whether it can still be undone.
c;logs;;;Show the end of the log, the rotated parts included.
c;pull;l;;Take what the remote has; sends nothing.
c;push;p;;Send what is committed; commits nothing.
c;resolve;;[PATH...];Settle what this machine and the remote both changed, for the files that are named or for all.
c;service;;;Show what can be done with the service that keeps home-sync running in the background.
c;service disable;;;Stop the service, and don't start it at login; its file stays.
c;service enable;;;Start the service now and at every login.
c;service install;;;Let home-sync run in the background, now and after every login; what is installed already is adopted.
c;service logs;;[N];Show the last 20 lines, or N, of each thing that the service writes.
c;service restart;;;Stop the service and start it, with program and file as they are now.
c;service start;;;Start the service.
c;service status;;;Show whether the service is installed, runs and is up to date; changes nothing.
c;service stop;;;Stop the service until it is started again, or until the next login.
c;service uninstall;;;Stop the service and remove its file; configuration, logs and repository stay.
c;setup;;[DIR];Get this machine going: find, clone or start the repository and write a commented configuration; overwrites nothing.
c;status;st;;Show where repository, service and configuration stand; works offline and changes nothing.
c;stop-daemon;;;Stop the daemon, and wait until it has ended.
c;sync;s;;Commit, take and send: bring this machine and the remote together.
c;undo;;[ID] | --files PATH...;Undo the last operation that changed something, or the one with this ID.
c;version;;;Show the version.
o;;--dry-run;;Only tell what would be done; changes nothing.
o;;--force;;Commit changed tracked files first. Never forces a push.
o;;-q, --quiet;;Say only warnings and errors.
o;;-v, --verbose;;Say more.
o;;--config;FILE;Use this configuration file.
o;;--json;;Print one JSON object instead of text, for scripts.
o;;-h, --help;;Show the help of the command.
o;;--version;;Show the version.
o;allow;--repo;DIR;The repository to work on.
o;config;--effective;;Show instead what each key comes to, and who says so: option, variable, file or default.
o;config;--repo;DIR;The repository, for --effective.
o;daemon;--interval;SECONDS;Seconds from one sync to the next; the configuration's sync_interval otherwise.
o;daemon;--repo;DIR;The repository to work on.
o;doctor;--no-network;;Leave the remote out.
o;doctor;--repo;DIR;The repository to look at.
o;dotfiles;--repo;DIR;The repository to work on.
o;dotfiles;--skip-pull;;Don't bring in what the remote has.
o;dotfiles;--skip-push;;Don't send anything.
o;history;-n, --lines;N;How many operations; 20 if nothing is said.
o;history;--all;;Also those that found nothing to do.
o;history;--repo;DIR;The repository to work on.
o;logs;-n, --lines;N;How many lines; 50, or all with --since.
o;logs;-f, --follow;;Go on with what is written from now on; Ctrl-C ends it, with exit code 130.
o;logs;--since;TIME;Only entries no older than 30s, 15m, 2h, 3d, or than a time: 2026-01-31T09:15.
o;logs;--level;LEVEL;Only entries at least as important as DEBUG, INFO, WARN or ERROR.
o;pull;--repo;DIR;The repository to work on.
o;push;--repo;DIR;The repository to work on.
o;resolve;--ours;;Take this machine's version.
o;resolve;--theirs;;Take the remote's version.
o;resolve;--edit;;Make one of both versions, in $VISUAL or $EDITOR.
o;resolve;--repo;DIR;The repository to work on.
o;service install;--replace;;Write the service's file anew; the old one is kept beside it.
o;setup;--clone;URL;Clone the repository from there, into DIR or ~/.dotfiles; files that are in DIR stay.
o;setup;--init;;Start a new repository in DIR or ~/.dotfiles.
o;setup;--remote;URL;The remote of a repository that has none.
o;setup;--hands-off;;Commit changed files by itself, and rebase when both sides have new commits.
o;setup;--careful;;Do neither; so it is without a terminal, too.
o;setup;-y, --yes;;Ask nothing.
o;setup;--repo;DIR;The repository that is there already; DIR alone says the same.
o;status;--check;;Exit code 1 for anything but in sync, waiting or never synced.
o;status;--repo;DIR;The repository to look at.
o;sync;--repo;DIR;The repository to work on.
o;sync;--skip-pull;;Don't bring in what the remote has.
o;sync;--skip-push;;Don't send anything.
o;undo;--files;;Bring only these files or folders back, from the newest savepoint that has another content.
o;undo;--id;ID;With --files: from this operation's savepoint.
o;undo;--repo;DIR;The repository to work on.
k;dotfiles_dir;The repository that home-sync keeps alike on your machines.
k;git_dir;A bare repository whose files live elsewhere; needs work_tree beside it.
k;work_tree;Where the files of git_dir live, mostly the home; needs git_dir beside it.
k;sync_interval;How long the daemon waits between two syncs.
k;auto_push_enabled;Whether a sync also sends what is committed. An older name is auto_push.
k;auto_commit;Whether a sync commits changed tracked files by itself, as --force does.
k;auto_commit_untracked;Whether such a commit also takes new files.
k;max_file_size;The largest file that such a commit takes.
k;secret_guard;What is done about private keys and tokens in what would be committed or sent.
k;on_diverged;What a sync does when this machine and the remote both have commits the other lacks.
k;submodules;Whether a sync brings submodules to the commit that came in for them.
k;watch;Whether the daemon also syncs when files change.
k;watch_debounce;How long files must have been left alone before it does.
k;watch_max_delay;How long after the first change it does at the latest.
k;sync_dotfiles;Whether the repository is synced.
k;sync_credentials;Whether credentials are synced.
k;remote_backup_enabled;Whether credentials are handed on after a push.
k;credentials_tools.sync;The program that brings credentials in.
k;credentials_tools.backup;The program that hands credentials on.
k;credentials_tools.list;The program that lists what is stored, for status.
k;credentials_password;How these programs get the master password; never as an argument.
k;credentials_password_variable;The name of the variable, where they get it in one.
k;git_timeout;How long a git command that needs no network may take.
k;network_timeout;How long the remote may be silent.
k;hook_timeout;How long each of your git hooks may take.
k;lock_timeout;How long to wait while another home-sync works.
k;machine_profile;What kind of machine this is; recorded with each sync.
k;backup_retention;How long what a sync replaced can be brought back.
k;notifications_enabled;Whether the desktop is told when syncing starts to fail and when it works again.
k;stale_after;After how long without a sync that is told, even where nothing failed.
k;log_level;The least important thing that is logged.
k;log_syslog;Whether what is logged also goes to the system's log.
TABLE
}
_home_sync_load
unset -f _home_sync_load

# Offers those of the words that begin with what was typed.
_home_sync_offer() { # typed, words...
  local typed=$1 word
  shift
  for word; do
    [[ $word != "$typed"* ]] || COMPREPLY+=("$word")
  done
}

# Offers the commands, or the second words of those that begin with this one.
_home_sync_commands() { # typed, first word or nothing
  local row kind name short rest
  for row in "${_home_sync_rows[@]}"; do
    IFS=';' read -r kind name short rest <<<"$row"
    [ "$kind" = c ] || break
    # shellcheck disable=SC2086 # several short names
    case $name in
      "$2 "*) _home_sync_offer "$1" "${name#* }" ;;
      *' '*) ;;
      *) [ -n "$2" ] || _home_sync_offer "$1" "$name" $short ;;
    esac
  done
}

# Offers the options of the command and those of every command.
_home_sync_options() { # typed, command
  local row kind of names rest
  for row in "${_home_sync_rows[@]}"; do
    [[ $row == "o;"* ]] || continue
    IFS=';' read -r kind of names rest <<<"$row"
    # shellcheck disable=SC2086 # several spellings
    if [ -z "$of" ] || [ "$of" = "$2" ]; then _home_sync_offer "$1" ${names//,/}; fi
  done
}

# Offers what an operand or the value of an option can be, by the name that the help gives it.
_home_sync_values() { # typed, name
  local row kind name rest id
  case $2 in
    *KEY*)
      for row in "${_home_sync_rows[@]}"; do
        [[ $row == "k;"* ]] || continue
        IFS=';' read -r kind name rest <<<"$row"
        _home_sync_offer "$1" "$name"
      done
      ;;
    *ID*)
      while read -r id rest; do
        [[ $id != [0-9]* ]] || _home_sync_offer "$1" "$id"
      done < <("${COMP_WORDS[0]}" history --lines 50 2>/dev/null </dev/null)
      ;;
    LEVEL) _home_sync_offer "$1" DEBUG INFO WARN ERROR ;;
    *COMMAND*) _home_sync_commands "$1" '' ;;
    *PATH* | FILE | *DIR*)
      # Readline then writes blanks as they must be typed. bash 3.2 doesn't know it.
      compopt -o filenames 2>/dev/null
      rest=-f
      [[ $2 != *DIR* ]] || rest=-d
      while IFS= read -r name; do
        COMPREPLY+=("$name")
      done < <(compgen "$rest" -- "$1")
      ;;
  esac
}

# What the help calls the value of an option; nothing when it takes none.
_home_sync_value_of() { # option
  local row kind of names value rest
  for row in "${_home_sync_rows[@]}"; do
    [[ $row == "o;"* ]] || continue
    IFS=';' read -r kind of names value rest <<<"$row"
    case ", $names," in *", $1,"*) [ -z "$value" ] || printf '%s' "$value" && return ;; esac
  done
}

# Finds the command of this name, long or short: sets command and operands.
_home_sync_find() { # name
  local row kind name short wanted rest
  for row in "${_home_sync_rows[@]}"; do
    IFS=';' read -r kind name short wanted rest <<<"$row"
    [ "$kind" = c ] || return 1
    case " $short " in *" $1 "*) rest=yes ;; *) rest='' ;; esac
    [ "$name" = "$1" ] || [ -n "$rest" ] || continue
    command=$name operands=$wanted
    return 0
  done
}

_home_sync() {
  local current=${COMP_WORDS[COMP_CWORD]} command='' operands='' value='' files='' plain=() i word
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [ -n "$value" ]; then
      # --config=FILE comes as three words.
      [ "$word" = '=' ] || value=''
    elif [[ $word == -* ]]; then
      value=$(_home_sync_value_of "$word")
      [ "$word" != --files ] || files=yes
    else
      plain+=("$word")
    fi
  done
  [ "$current" != '=' ] || current=''

  # How many words stand behind the command.
  i=${#plain[@]}
  if [ "$i" -gt 1 ] && _home_sync_find "${plain[0]} ${plain[1]}"; then
    i=$((i - 2))
  elif [ "$i" -gt 0 ] && _home_sync_find "${plain[0]}"; then
    i=$((i - 1))
  fi

  if [ -n "$value" ]; then
    _home_sync_values "$current" "$value"
  elif [[ $current == -* ]]; then
    _home_sync_options "$current" "$command"
  elif [ "${#plain[@]}" -eq 0 ]; then
    _home_sync_commands "$current" ''
  elif [ -n "$files" ]; then
    _home_sync_values "$current" PATH
  else
    [ "${#plain[@]}" -gt 1 ] || _home_sync_commands "$current" "${plain[0]}"
    # Only paths may be several.
    if [ "$i" -eq 0 ] || [[ $operands == *PATH...* ]]; then
      _home_sync_values "$current" "${operands%% | *}"
    fi
  fi
}
complete -F _home_sync home-sync

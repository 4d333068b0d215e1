#!/usr/bin/env bash
# Chooses between the native home-sync and the bash tool: the first when it is executable, else the
# second. Sourced, it sets HOME_SYNC_BIN, for scripts such as home-sync-service; executed, it runs the
# chosen one with its own arguments.
# A script that sources it keeps its own options.
if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  set -euo pipefail
fi

HOME_SYNC_BIN=${HOME:?}/.local/bin/home-sync
if [[ ! -x $HOME_SYNC_BIN ]]; then
  HOME_SYNC_BIN=${DOTFILES_ROOT:-}/bin/core/home-sync.bash
fi

if [[ ! -x $HOME_SYNC_BIN ]]; then
  printf '%s\n' "[ERROR] Neither $HOME/.local/bin/home-sync nor $HOME_SYNC_BIN can be run." \
    "Set DOTFILES_ROOT to the repository that holds bin/core/home-sync.bash." >&2
  # Executed, there is nobody to return to.
  # shellcheck disable=SC2317 # reached where return isn't allowed
  return 1 2>/dev/null || exit 1
fi

# Executed, not sourced.
if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  exec "$HOME_SYNC_BIN" "$@"
fi
